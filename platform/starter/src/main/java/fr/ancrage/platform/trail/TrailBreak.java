package fr.ancrage.platform.trail;

/**
 * A place where the trail is not what was written.
 *
 * @param sequence the entry that is wrong or missing
 */
public record TrailBreak(String instance, long sequence, Reason reason) {

    /** What is wrong there. */
    public enum Reason {
        /** The entry's content does not have the hash that it carries. */
        CHANGED,
        /** The entry does not follow the one before it. */
        NOT_LINKED,
        /** No entry with this number, though later ones exist or its head was handed over. */
        MISSING,
        /** The entry is there, and is not the one whose head was handed over. */
        REWRITTEN
    }
}
