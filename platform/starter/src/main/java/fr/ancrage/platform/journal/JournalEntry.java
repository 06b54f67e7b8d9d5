package fr.ancrage.platform.journal;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One line of an aggregate's history.
 *
 * @param sequence grows by aggregate, never reused; gaps are possible
 * @param type the event's type, as on the wire
 * @param at when, by the business clock
 * @param author who, as given by {@link Cause#author()}
 * @param cause the message that caused it, when one did
 * @param published whether it is meant for other services
 * @param data the event itself: identifiers, dates and codes
 */
public record JournalEntry(
        long sequence,
        String type,
        Instant at,
        String author,
        @Nullable String cause,
        boolean published,
        Document data) {

    static final String SEQUENCE = "seq";
    static final String TYPE = "type";
    static final String AT = "le";
    static final String AUTHOR = "par";
    static final String CAUSE = "cause";
    static final String PUBLISHED = "pub";
    static final String DATA = "data";

    static JournalEntry from(Document stored) {
        return new JournalEntry(
                stored.get(SEQUENCE, Number.class).longValue(),
                stored.getString(TYPE),
                stored.getDate(AT).toInstant(),
                stored.getString(AUTHOR),
                stored.getString(CAUSE),
                Boolean.TRUE.equals(stored.getBoolean(PUBLISHED)),
                stored.get(DATA, Document.class));
    }

    Document toDocument() {
        var stored =
                new Document(SEQUENCE, sequence)
                        .append(TYPE, type)
                        .append(AT, java.util.Date.from(at))
                        .append(AUTHOR, author);
        if (cause != null) {
            stored.append(CAUSE, cause);
        }
        return stored.append(PUBLISHED, published).append(DATA, data);
    }
}
