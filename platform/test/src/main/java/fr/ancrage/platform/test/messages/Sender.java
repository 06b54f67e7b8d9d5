package fr.ancrage.platform.test.messages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sends events as their publisher would, straight to its exchange. */
public record Sender(RabbitTemplate rabbit) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** The id of a further message of an aggregate, in the order of the calls. */
    public static String next(String aggregate) {
        return aggregate + "/" + SEQUENCE.incrementAndGet();
    }

    public void send(String exchange, String type, String id, Map<String, ?> body) {
        send(exchange, type, id, JsonMapper.shared().writeValueAsString(body));
    }

    public void send(String exchange, String type, String id, String json) {
        rabbit.send(
                exchange,
                type,
                MessageBuilder.withBody(json.getBytes(StandardCharsets.UTF_8))
                        .setContentType("application/json")
                        .setMessageId(id)
                        .setHeader("cloudEvents:id", id)
                        .setHeader("cloudEvents:type", type)
                        .build());
    }
}
