package fr.ancrage.platform.messages;

import java.util.UUID;
import org.springframework.messaging.Message;

/** The identity of a message: the same at each delivery and after each replay. */
public final class MessageId {

    static final String HEADER = "cloudEvents:id";

    private MessageId() {}

    /**
     * The id that the publisher gave.
     *
     * @throws IllegalArgumentException when there is none: the message is not one of ours, and is
     *     parked
     */
    public static String of(Message<?> message) {
        var id = message.getHeaders().get(HEADER);
        if (id == null) {
            throw new IllegalArgumentException("a message without " + HEADER);
        }
        return id.toString();
    }

    /** A document id that depends on the message alone, for the aggregate that it creates. */
    public static String derived(String messageId) {
        return UUID.nameUUIDFromBytes(messageId.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
