package fr.ancrage.drills;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * The queues of the platform as a drill sees and disturbs them, one connection for each gesture.
 */
final class Broker {

    /** Holds a copy of every event since the drill began. */
    private static final String TAP = "drill.tap";

    private final Topologie topologie;

    Broker(Topologie topologie) {
        this.topologie = topologie;
    }

    /** Nothing is left of another platform's drill. */
    void forget() {
        with(channel -> {
            for (var queue : topologie.queues()) {
                channel.queueDelete(queue);
            }
            return 0;
        });
    }

    /** From now on every event is kept, so that it can come again. */
    void listen() {
        with(channel -> {
            channel.queueDeclare(TAP, true, false, false, Map.of());
            channel.queuePurge(TAP);
            for (var exchange : topologie.exchanges()) {
                channel.queueBind(TAP, exchange, "#");
            }
            return 0;
        });
    }

    /** How many events were told since somebody listens. */
    int told() {
        return with(channel -> (int) channel.messageCount(TAP));
    }

    /** Queues of services in which messages still wait, and how many. */
    Map<String, Integer> waiting() {
        return with(channel -> {
            var waiting = new TreeMap<String, Integer>();
            for (var queue : topologie.queues()) {
                var messages = (int) channel.messageCount(queue);
                if (messages > 0) {
                    waiting.put(queue, messages);
                }
            }
            return waiting;
        });
    }

    /** Every event that was told comes twice more, in another order. */
    int repeat(Random random) {
        return with(channel -> {
            var told = take(channel, TAP);
            for (var message : twiceInDisorder(told, random)) {
                channel.basicPublish(
                        message.getEnvelope().getExchange(),
                        message.getEnvelope().getRoutingKey(),
                        message.getProps(),
                        message.getBody());
            }
            channel.queuePurge(TAP);
            return told.size() * 2;
        });
    }

    /** What waits in each queue waits in it twice now, in another order. */
    int shuffle(Random random) {
        return with(channel -> {
            var moved = 0;
            for (var queue : topologie.queues()) {
                var waiting = take(channel, queue);
                for (var message : twiceInDisorder(waiting, random)) {
                    channel.basicPublish("", queue, message.getProps(), message.getBody());
                }
                moved += waiting.size() * 2;
            }
            return moved;
        });
    }

    private static List<GetResponse> twiceInDisorder(List<GetResponse> messages, Random random) {
        var twice = new ArrayList<>(messages);
        twice.addAll(messages);
        Collections.shuffle(twice, random);
        return twice;
    }

    private static List<GetResponse> take(Channel channel, String queue) throws IOException {
        var taken = new ArrayList<GetResponse>();
        for (var one = channel.basicGet(queue, true);
                one != null;
                one = channel.basicGet(queue, true)) {
            taken.add(one);
        }
        return taken;
    }

    /** One message in each queue that nobody can read. */
    int poison() {
        return with(channel -> {
            for (var listened : topologie.listeners().entrySet()) {
                var id = Balance.POISON + listened.getKey();
                channel.basicPublish(
                        "",
                        listened.getKey(),
                        new AMQP.BasicProperties.Builder()
                                .contentType("application/json")
                                .deliveryMode(2)
                                .messageId(id)
                                .headers(
                                        Map.of(
                                                "cloudEvents:id",
                                                id,
                                                "cloudEvents:type",
                                                listened.getValue()))
                                .build(),
                        "{\"dossier\":".getBytes(StandardCharsets.UTF_8));
            }
            return topologie.queues().size();
        });
    }

    private interface Gesture<T> {
        T on(Channel channel) throws IOException;
    }

    private <T> T with(Gesture<T> gesture) {
        var factory = new ConnectionFactory();
        factory.setHost(named("ANCRAGE_RABBITMQ_HOST", "127.0.0.1"));
        factory.setPort(Integer.parseInt(named("ANCRAGE_RABBITMQ_PORT", "5672")));
        factory.setUsername(named("ANCRAGE_RABBITMQ_USERNAME", "guest"));
        factory.setPassword(named("ANCRAGE_RABBITMQ_PASSWORD", "guest"));
        try (Connection connection = factory.newConnection("drills");
                var channel = connection.createChannel()) {
            return gesture.on(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String named(String name, String otherwise) {
        var value = System.getenv(name);
        return value != null ? value : System.getProperty(name, otherwise);
    }
}
