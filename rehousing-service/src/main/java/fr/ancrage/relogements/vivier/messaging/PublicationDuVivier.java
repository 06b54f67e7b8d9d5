package fr.ancrage.relogements.vivier.messaging;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.Organisation;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.FaitVivier;
import fr.ancrage.relogements.vivier.usecase.Publication;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Facts to contracts: identifiers, dates and codes; what people wrote stays here. */
@Component
class PublicationDuVivier implements Publication {

    record EntreeV1(
            String entree,
            String dossier,
            String departement,
            String organisation,
            String etat,
            LocalDate le) {}

    record OrganisationV1(
            String entree, String dossier, String departement, String organisation, LocalDate le) {}

    record SortieV1(
            String entree, String dossier, String departement, String issue, LocalDate le) {}

    private final ChartesRelogement chartes;
    private final HorlogeMetier horloge;

    PublicationDuVivier(ChartesRelogement chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        this.horloge = horloge;
    }

    @Override
    public EventToRecord evenement(EntreeVivier e, FaitVivier fait) {
        var id = e.identifiantDuSejour();
        return switch (fait) {
            case FaitVivier.Entree(var etat, var le) ->
                    EventToRecord.published(
                            "vivier.entree.v1",
                            new EntreeV1(
                                    id, e.dossier(), e.departement(), tient(e), etat.name(), le));
            case FaitVivier.Completee(var le) ->
                    EventToRecord.published(
                            "vivier.completee.v1",
                            new OrganisationV1(id, e.dossier(), e.departement(), tient(e), le));
            case FaitVivier.ChefDeFileDesigne(var organisation, var le) ->
                    EventToRecord.published(
                            "vivier.chef-de-file-designe.v1",
                            new OrganisationV1(id, e.dossier(), e.departement(), organisation, le));
            case FaitVivier.Sortie(var issue, var le) ->
                    EventToRecord.published(
                            "vivier.sortie.v1",
                            new SortieV1(id, e.dossier(), e.departement(), issue, le));
            case FaitVivier.PieceRecue f -> EventToRecord.internal("vivier.piece-recue", f);
            case FaitVivier.BesoinsPrecises f ->
                    EventToRecord.internal("vivier.besoins-precises", f);
            case FaitVivier.DemandeNotee f -> EventToRecord.internal("vivier.demande-notee", f);
            case FaitVivier.Propose f -> EventToRecord.internal("vivier.propose", f);
            case FaitVivier.Repondu f -> EventToRecord.internal("vivier.repondu", f);
            case FaitVivier.Apprecie f -> EventToRecord.internal("vivier.apprecie", f);
            case FaitVivier.EvolutionNotee f -> EventToRecord.internal("vivier.evolution-notee", f);
            case FaitVivier.DaloNote f -> EventToRecord.internal("vivier.dalo-note", f);
            case FaitVivier.AccesTermine f -> EventToRecord.internal("vivier.acces-termine", f);
            case FaitVivier.Absorbe f -> EventToRecord.internal("vivier.absorbe", f);
            case FaitVivier.ReuniDans f -> EventToRecord.internal("vivier.reuni-dans", f);
        };
    }

    private String tient(EntreeVivier e) {
        return chartes.pour(e.departement(), horloge.aujourdhui())
                .flatMap(c -> c.vivier())
                .map(Organisation::code)
                .orElseThrow(() -> new IllegalStateException("nobody holds the pool"));
    }
}
