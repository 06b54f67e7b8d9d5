package fr.ancrage.platform.messages;

import fr.ancrage.platform.journal.Publisher;
import java.util.concurrent.CompletableFuture;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Publishes through Spring Cloud Stream, as a CloudEvent in binary mode, and awaits the confirm.
 */
class StreamPublisher implements Publisher {

    private final StreamBridge bridge;
    private final Topology topology;
    private final String exchange;

    StreamPublisher(StreamBridge bridge, Topology topology, String exchange) {
        this.bridge = bridge;
        this.topology = topology;
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Boolean> send(OutgoingMessage message) {
        var correlation = new CorrelationData(message.id());
        var handedOver =
                bridge.send(
                        BindingsPostProcessor.OUTPUT,
                        MessageBuilder.withPayload(message.json())
                                .setHeader("cloudEvents:specversion", "1.0")
                                .setHeader(MessageId.HEADER, message.id())
                                .setHeader("cloudEvents:type", message.type())
                                .setHeader("cloudEvents:source", "ancrage/" + exchange)
                                .setHeader("cloudEvents:subject", message.subject())
                                .setHeader("cloudEvents:sequence", message.sequence())
                                .setHeader("cloudEvents:time", message.at().toString())
                                .setHeader(AmqpHeaders.MESSAGE_ID, message.id())
                                .setHeader(AmqpHeaders.PUBLISH_CONFIRM_CORRELATION, correlation)
                                .build());
        if (!handedOver) {
            return CompletableFuture.completedFuture(false);
        }
        return correlation
                .getFuture()
                .thenApply(confirm ->
                        confirm.ack()
                                && (correlation.getReturned() == null
                                        || !topology.wanted(exchange, message.type())));
    }
}
