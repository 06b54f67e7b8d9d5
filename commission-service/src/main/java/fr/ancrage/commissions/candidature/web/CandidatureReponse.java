package fr.ancrage.commissions.candidature.web;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Signal;
import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.seance.model.Seance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate, with the rule that made it one. */
@Schema(name = "Candidature")
record CandidatureReponse(
        String id,
        String dossier,
        String formation,
        String nomFormation,
        Candidature.Etat etat,
        @Nullable LocalDate depuis,
        @Nullable String regle,
        @Nullable String source,
        @Nullable String explication,
        @Nullable Parc parc,
        @Nullable Stade stade,
        @Nullable String commune,
        @Nullable String nomCommune,
        @Nullable String arrondissement,
        List<ActeDto> actes,
        List<DemandeDto> demandes,
        List<RetourDto> retours,
        boolean nouveauRetour,
        @Nullable LocalDate dernierExamen,
        @Nullable LocalDate reexamenLe,
        @Nullable String seance,
        @Nullable LocalDate dateSeance,
        @Nullable String formationSeance) {

    record ActeDto(String numero, String nature, LocalDate date) {}

    record DemandeDto(String motif, LocalDate le) {}

    record RetourDto(
            Signal.Type type,
            String mission,
            String organisation,
            String nomOrganisation,
            LocalDate le) {}

    static CandidatureReponse from(
            Candidature c, DossierSuivi d, @Nullable Seance seance, TableFormations table) {
        var situation = d.situation();
        var designation = c.designation();
        var dernier = c.dernier();
        return new CandidatureReponse(
                c.id(),
                c.dossier(),
                c.formation(),
                table.formation(c.formation()).map(Formation::nom).orElse(c.formation()),
                c.etat(),
                c.aExaminerLe(),
                designation == null ? null : designation.regle(),
                designation == null ? null : designation.source(),
                designation == null ? null : designation.explication(),
                situation == null ? null : situation.parc(),
                situation == null ? null : situation.stade(),
                situation == null ? null : situation.commune(),
                situation == null
                        ? null
                        : table.commune(situation.commune()).map(Commune::nom).orElse(null),
                situation == null ? null : situation.arrondissement(),
                c.actes().stream().map(a -> new ActeDto(a.numero(), a.nature(), a.date())).toList(),
                c.demandes().stream().map(x -> new DemandeDto(x.motif(), x.le())).toList(),
                c.signaux().stream()
                        .map(s ->
                                new RetourDto(
                                        s.type(),
                                        s.mission(),
                                        s.organisation(),
                                        table.nomOrganisation(s.organisation()),
                                        s.le()))
                        .toList(),
                !c.reveils().isEmpty(),
                dernier == null || dernier.seance() == null ? null : dernier.le(),
                dernier == null ? null : dernier.reexamenLe(),
                seance == null ? null : seance.id().toString(),
                seance == null ? null : seance.programme().date(),
                seance == null ? null : seance.programme().formation());
    }
}
