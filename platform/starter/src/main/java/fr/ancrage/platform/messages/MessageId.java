package fr.ancrage.platform.messages;

import java.util.List;
import java.util.UUID;
import org.springframework.messaging.Message;

/** The identity of a message: the same at each delivery and after each replay. */
public final class MessageId {

    static final String HEADER = "cloudEvents:id";

    /** Spring Cloud Function renames the attributes of a CloudEvent on their way in. */
    private static final List<String> HEADERS = List.of("ce-id", HEADER, "amqp_messageId");

    private MessageId() {}

    /**
     * The id that the publisher gave.
     *
     * @throws IllegalArgumentException when there is none: the message is not one of ours, and is
     *     parked
     */
    public static String of(Message<?> message) {
        for (var header : HEADERS) {
            var id = message.getHeaders().get(header);
            if (id != null) {
                return id.toString();
            }
        }
        throw new IllegalArgumentException("a message without an id");
    }

    /** A document id that depends on the message alone, for the aggregate that it creates. */
    public static String derived(String messageId) {
        return UUID.nameUUIDFromBytes(messageId.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
