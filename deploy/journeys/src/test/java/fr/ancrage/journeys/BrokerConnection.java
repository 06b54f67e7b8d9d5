package fr.ancrage.journeys;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.yaml.snakeyaml.Yaml;

/** The broker of the platform as these tests see it, by the topology that the contracts declare. */
final class BrokerConnection {

    private final Channel channel;
    private final Map<String, Map<String, List<String>>> topology;

    private BrokerConnection(Channel channel) {
        this.channel = channel;
        this.topology =
                new Yaml()
                        .load(
                                BrokerConnection.class.getResourceAsStream(
                                        "/contracts/topologie.yml"));
    }

    static BrokerConnection open() {
        var factory = new ConnectionFactory();
        factory.setHost(named("ANCRAGE_RABBITMQ_HOST", "127.0.0.1"));
        factory.setPort(Integer.parseInt(named("ANCRAGE_RABBITMQ_PORT", "5672")));
        factory.setUsername(named("ANCRAGE_RABBITMQ_USERNAME", "guest"));
        factory.setPassword(named("ANCRAGE_RABBITMQ_PASSWORD", "guest"));
        try {
            return new BrokerConnection(factory.newConnection("journeys").createChannel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes what other tests of this run left in the queues of the services. */
    void forgetQueues() {
        topology.values()
                .forEach(types ->
                        types.values()
                                .forEach(queues ->
                                        queues.forEach(queue -> {
                                            forget(queue);
                                            forget(queue + ".parked");
                                        })));
    }

    private void forget(String queue) {
        try {
            channel.queueDelete(queue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees from now on every message of every exchange. */
    BrokerSpy spy() {
        var spy = new BrokerSpy();
        try {
            var queue = channel.queueDeclare().getQueue();
            for (var exchange : topology.keySet()) {
                channel.queueBind(queue, exchange, "#");
            }
            channel.basicConsume(
                    queue,
                    true,
                    (tag, delivery) -> {
                        var properties = delivery.getProperties();
                        var headers = new LinkedHashMap<String, String>();
                        if (properties.getHeaders() != null) {
                            properties.getHeaders().forEach((k, v) -> headers.put(k, "" + v));
                        }
                        spy.saw(
                                delivery.getEnvelope().getExchange(),
                                delivery.getEnvelope().getRoutingKey(),
                                headers + " " + properties.getMessageId(),
                                delivery.getBody());
                    },
                    tag -> {});
            return spy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(String exchange, String type, String id, String body) {
        try {
            channel.basicPublish(
                    exchange,
                    type,
                    new AMQP.BasicProperties.Builder()
                            .contentType("application/json")
                            .messageId(id)
                            .headers(Map.of("cloudEvents:id", id, "cloudEvents:type", type))
                            .build(),
                    body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String name, String otherwise) {
        var value = System.getenv(name);
        return value != null ? value : System.getProperty(name, otherwise);
    }
}
