package fr.ancrage.platform.messages;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;

/**
 * Declares, at each new connection, the exchanges and queues that concern a service: those that it
 * publishes to and those that it consumes from. Quorum queues, each with its own quorum parking
 * queue, dead-lettered at least once, refusing rather than dropping when full.
 */
class TopologyDeclaration implements ConnectionListener {

    private final Topology topology;
    private final String service;
    private final MessagesProperties properties;

    TopologyDeclaration(Topology topology, String service, MessagesProperties properties) {
        this.topology = topology;
        this.service = service;
        this.properties = properties;
        checkConsumers();
    }

    private void checkConsumers() {
        properties
                .consumes()
                .forEach((bean, source) -> {
                    var declared =
                            topology.consumedBy(service).stream()
                                    .anyMatch(s ->
                                            s.queue().equals(service + "." + bean)
                                                    && source.equals(
                                                            s.exchange() + "/" + s.type()));
                    if (!declared) {
                        throw new IllegalStateException(
                                "contracts/topologie.yml does not give %s to %s.%s"
                                        .formatted(source, service, bean));
                    }
                });
    }

    void register(ConnectionFactory connectionFactory) {
        connectionFactory.addConnectionListener(this);
    }

    @Override
    public void onCreate(@Nullable Connection connection) {
        if (connection != null) {
            declare(connection);
        }
    }

    void declare(Connection connection) {
        try (var channel = connection.createChannel(false)) {
            declareOn(channel, unlimited(connection));
        } catch (IOException | java.util.concurrent.TimeoutException e) {
            throw new org.springframework.amqp.AmqpIOException(
                    e instanceof IOException io ? io : new IOException(e));
        }
    }

    private void declareOn(Channel channel, boolean unlimited) throws IOException {
        for (var exchange : topology.exchanges()) {
            if (exchange.equals(properties.exchange())
                    || topology.consumedBy(service).stream()
                            .anyMatch(s -> s.exchange().equals(exchange))) {
                channel.exchangeDeclare(exchange, "topic", true);
            }
        }
        for (var subscription : topology.subscriptions()) {
            if (subscription.exchange().equals(properties.exchange())
                    || subscription.queue().startsWith(service + ".")) {
                channel.queueDeclare(
                        subscription.parking(), true, false, false, quorum(unlimited, Map.of()));
                channel.queueDeclare(
                        subscription.queue(),
                        true,
                        false,
                        false,
                        quorum(
                                unlimited,
                                Map.of(
                                        "x-dead-letter-exchange", "",
                                        "x-dead-letter-routing-key", subscription.parking(),
                                        "x-dead-letter-strategy", "at-least-once",
                                        "x-overflow", "reject-publish")));
                channel.queueBind(
                        subscription.queue(), subscription.exchange(), subscription.type());
            }
        }
    }

    private static Map<String, Object> quorum(boolean unlimited, Map<String, Object> arguments) {
        var all = new HashMap<>(arguments);
        all.put("x-queue-type", "quorum");
        if (unlimited) {
            all.put("x-delivery-limit", -1);
        }
        return all;
    }

    /** RabbitMQ 4 counts deliveries by default and has a word for not counting; 3.x has neither. */
    private static boolean unlimited(Connection connection) {
        var delegate = connection.getDelegate();
        if (delegate == null) {
            return false;
        }
        var version = String.valueOf(delegate.getServerProperties().get("version"));
        return !version.startsWith("3.");
    }
}
