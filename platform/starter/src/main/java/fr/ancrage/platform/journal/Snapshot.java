package fr.ancrage.platform.journal;

import java.util.List;
import org.bson.Document;

/**
 * An aggregate as it was read: its own fields, without the machinery's, and its history.
 *
 * @param version hand it back with the change; the change is refused when another came in between
 */
public record Snapshot(String id, long version, Document state, List<JournalEntry> journal) {

    /** Whether the given message already had its effect here. */
    public boolean causedBy(String messageId) {
        return journal.stream().anyMatch(entry -> messageId.equals(entry.cause()));
    }
}
