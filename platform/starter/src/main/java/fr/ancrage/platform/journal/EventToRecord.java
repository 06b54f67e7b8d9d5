package fr.ancrage.platform.journal;

/**
 * Something that happened, to be appended to its aggregate's journal by the same write that changes
 * the state.
 *
 * @param type the type on the wire, for example {@code compte.ouvert.v1}; never a Java name
 * @param data a flat record of identifiers, dates and codes; nothing personal
 * @param published whether the relay sends it to the exchange, or history alone keeps it
 */
public record EventToRecord(String type, Object data, boolean published) {

    /** An event that other services learn of. */
    public static EventToRecord published(String type, Object data) {
        return new EventToRecord(type, data, true);
    }

    /** An event that stays in the history of its aggregate. */
    public static EventToRecord internal(String type, Object data) {
        return new EventToRecord(type, data, false);
    }
}
