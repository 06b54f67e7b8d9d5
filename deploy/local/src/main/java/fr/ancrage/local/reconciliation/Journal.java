package fr.ancrage.local.reconciliation;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document with its history, as it is stored.
 *
 * @param place such as {@code case-service:dossiers}
 */
public record Journal(String place, Document document) {

    static final String ENTRIES = "journal";
    static final String CURSOR = "publieJusqua";
    static final String TO_PUBLISH = "aPublier";

    static boolean isIn(Document document) {
        return document.get(ENTRIES) instanceof List;
    }

    public List<Document> entries() {
        return document.getList(ENTRIES, Document.class);
    }

    /** Whether it says that some of its events wait for the broker. */
    public boolean waits() {
        return Boolean.TRUE.equals(document.getBoolean(TO_PUBLISH));
    }

    /** Finds the documents of which {@link #waits} is true. */
    public static Bson waiting() {
        return Filters.eq(TO_PUBLISH, true);
    }

    /** The events that it tells, by the ids of their messages. */
    public Map<String, String> messages() {
        var messages = new TreeMap<String, String>();
        for (var entry : entries()) {
            if (isPublished(entry)) {
                messages.put(name() + "/" + sequence(entry), entry.getString("type"));
            }
        }
        return messages;
    }

    /** What the ids of its messages begin with. */
    String name() {
        return Databases.collectionOf(place) + "/" + document.get("_id");
    }

    /** Up to where the broker has confirmed. */
    long cursor() {
        return document.get(CURSOR) instanceof Number sequence ? sequence.longValue() : 0;
    }

    static long sequence(Document entry) {
        return entry.get("seq", Number.class).longValue();
    }

    static boolean isPublished(Document entry) {
        return Boolean.TRUE.equals(entry.getBoolean("pub"));
    }

    /** The case that an event is about; empty when it names none. */
    static String dossier(Document entry) {
        return entry.get("data") instanceof Document data
                        && data.get("dossier") instanceof String dossier
                ? dossier
                : "";
    }
}
