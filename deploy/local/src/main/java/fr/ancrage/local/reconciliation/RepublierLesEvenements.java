package fr.ancrage.local.reconciliation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.bson.Document;

/**
 * The program: {@code RepublierLesEvenements <days>}, while no service runs. After a restore the
 * broker's queues are those of another moment, or none: what was published in the last days before
 * the backup is published once more, and every journal knows what it already had.
 */
public final class RepublierLesEvenements {

    private RepublierLesEvenements() {}

    public static void main(String[] args) {
        if (args.length != 1 || !args[0].matches("\\d{1,4}")) {
            System.err.println("Usage : RepublierLesEvenements <jours>");
            System.exit(2);
        }
        try (var databases = Databases.ofEnvironment()) {
            System.out.println(
                    republish(databases, Period.ofDays(Integer.parseInt(args[0])))
                            + " document(s) republieront leurs événements au démarrage des services.");
        }
    }

    /**
     * @param period before the last entry of any journal, by the platform's own clock
     * @return how many documents have something to say again
     */
    static int republish(Databases databases, Period period) {
        var since = last(databases).atOffset(ZoneOffset.UTC).minus(period).toInstant();
        var documents = 0;
        for (var place : databases.places()) {
            for (var document : databases.at(place).find()) {
                if (Journal.isIn(document)) {
                    documents += goBack(databases, new Journal(place, document), since);
                }
            }
        }
        return documents;
    }

    private static Instant last(Databases databases) {
        var last = Instant.EPOCH;
        for (var place : databases.places()) {
            for (var document : databases.at(place).find()) {
                if (Journal.isIn(document)) {
                    for (var entry : new Journal(place, document).entries()) {
                        last = at(entry).isAfter(last) ? at(entry) : last;
                    }
                }
            }
        }
        return last;
    }

    private static int goBack(Databases databases, Journal journal, Instant since) {
        var first =
                journal.entries().stream()
                        .filter(entry -> Journal.isPublished(entry) && !at(entry).isBefore(since))
                        .mapToLong(Journal::sequence)
                        .findFirst();
        if (first.isEmpty()) {
            return 0;
        }
        databases
                .at(journal.place())
                .updateOne(
                        Filters.eq("_id", journal.document().get("_id")),
                        Updates.combine(
                                Updates.min(Journal.CURSOR, first.getAsLong() - 1),
                                Updates.set(Journal.TO_PUBLISH, true)));
        return 1;
    }

    private static Instant at(Document entry) {
        return entry.getDate("le").toInstant();
    }
}
