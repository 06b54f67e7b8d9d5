package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.relogements.listes.model.ListeSiao;
import java.time.LocalDate;

/** How a frozen list is told: identifiers, dates and figures. */
public final class Publication {

    record ListeFigeeV1(
            String liste,
            String departement,
            String semaine,
            String organisation,
            int total,
            LocalDate le) {}

    private Publication() {}

    public static EventToRecord figee(ListeSiao liste) {
        return EventToRecord.published(
                "liste-siao.figee.v1",
                new ListeFigeeV1(
                        liste.id(),
                        liste.departement(),
                        liste.semaine().toString(),
                        liste.destinataire(),
                        liste.lignes().size(),
                        liste.figeeLe()));
    }
}
