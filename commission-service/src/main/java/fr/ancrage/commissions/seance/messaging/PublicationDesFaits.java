package fr.ancrage.commissions.seance.messaging;

import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.FaitSeance;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.usecase.Publication;
import fr.ancrage.platform.journal.EventToRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts to contracts: identifiers, dates and codes; what people wrote stays here. */
@Component
class PublicationDesFaits implements Publication {

    record InscritV1(
            String dossier,
            String departement,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            String parc,
            String stade,
            boolean menageConvoque,
            List<String> organisations,
            String heure,
            String lieu) {}

    record RetireV1(
            String dossier,
            String departement,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            String motif) {}

    record PreconisationV1(
            String id, String type, String organisation, @Nullable LocalDate echeance) {}

    record AvisV1(
            String dossier,
            String departement,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            String parc,
            String avis,
            List<PreconisationV1> preconisations,
            @Nullable LocalDate reexamenLe) {}

    record DecisionAplV1(
            String dossier,
            String departement,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            String parc,
            String issue,
            String motif,
            String acte,
            @Nullable String organismePayeur,
            @Nullable String bailleur) {}

    record SuivieV1(
            String dossier,
            String departement,
            String seance,
            String preconisation,
            String type,
            String organisation,
            String etat,
            LocalDate le) {}

    /** The other facts of a sitting stay in its history. */
    record Interne(LocalDate le) {}

    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public EventToRecord evenement(Seance seance, FaitSeance fait) {
        var p = seance.programme();
        var id = seance.id().toString();
        return switch (fait) {
            case FaitSeance.DossierInscrit(var inscription) ->
                    EventToRecord.published(
                            "dossier.inscrit.v1",
                            new InscritV1(
                                    inscription.dossier(),
                                    p.departement(),
                                    id,
                                    p.formation(),
                                    p.date(),
                                    inscription.inscritLe(),
                                    inscription.situation().parc().name(),
                                    inscription.situation().stade().name(),
                                    inscription.menageConvoque(),
                                    inscription.organisations().stream().sorted().toList(),
                                    HEURE.format(p.heure()),
                                    p.lieu()));
            case FaitSeance.DossierRetire(var dossier, var motif, var le) ->
                    EventToRecord.published(
                            "dossier.retire.v1",
                            new RetireV1(
                                    dossier,
                                    p.departement(),
                                    id,
                                    p.formation(),
                                    p.date(),
                                    le,
                                    motif.name()));
            case FaitSeance.AvisRendu(var inscription) ->
                    EventToRecord.published("avis.rendu.v1", avis(seance, inscription));
            case FaitSeance.AplDecidee(var inscription, var decision) ->
                    EventToRecord.published(
                            "decision-apl.rendue.v1", decisionApl(seance, inscription, decision));
            case FaitSeance.PreconisationSuivie(var dossier, var preconisation, var etat, var le) ->
                    EventToRecord.published(
                            "preconisation.suivie.v1",
                            new SuivieV1(
                                    dossier,
                                    p.departement(),
                                    id,
                                    preconisation.id(),
                                    preconisation.type(),
                                    preconisation.organisation(),
                                    etat.name(),
                                    le));
            case FaitSeance.Programmee(var le) -> interne("seance.programmee", le);
            case FaitSeance.OrdreChange(var le) -> interne("seance.ordre-change", le);
            case FaitSeance.PresencesNotees(var le) -> interne("seance.presences-notees", le);
            case FaitSeance.TacheCochee tache ->
                    EventToRecord.internal("seance.tache-cochee", tache);
            case FaitSeance.Close(var le) -> interne("seance.close", le);
            case FaitSeance.Annulee(var le) -> interne("seance.annulee", le);
            case FaitSeance.MembreEcarte ecarte ->
                    EventToRecord.internal("seance.membre-ecarte", ecarte);
            case FaitSeance.DossierSuivi suivi ->
                    EventToRecord.internal("seance.dossier-suivi", suivi);
        };
    }

    private static DecisionAplV1 decisionApl(
            Seance seance, Inscription inscription, DecisionApl decision) {
        var p = seance.programme();
        var situation = inscription.situation();
        return new DecisionAplV1(
                inscription.dossier(),
                p.departement(),
                seance.id().toString(),
                p.formation(),
                p.date(),
                Objects.requireNonNull(inscription.avis()).le(),
                situation.parc().name(),
                decision.issue().name(),
                decision.motif(),
                decision.saisine(),
                situation.organismePayeur() == null ? null : situation.organismePayeur().name(),
                situation.bailleur());
    }

    private static AvisV1 avis(Seance seance, Inscription inscription) {
        var p = seance.programme();
        var avis = Objects.requireNonNull(inscription.avis());
        return new AvisV1(
                inscription.dossier(),
                p.departement(),
                seance.id().toString(),
                p.formation(),
                p.date(),
                avis.le(),
                inscription.situation().parc().name(),
                avis.code(),
                avis.preconisations().stream()
                        .map(x ->
                                new PreconisationV1(
                                        x.id(), x.type(), x.organisation(), x.echeance()))
                        .toList(),
                avis.reexamenLe());
    }

    private static EventToRecord interne(String type, LocalDate le) {
        return EventToRecord.internal(type, new Interne(le));
    }
}
