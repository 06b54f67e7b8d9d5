package fr.ancrage.platform.test.bench;

import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The broker alone: a publisher who awaits confirms by batches like the relay's, a quorum queue,
 * and consumers who acknowledge each message, with as much under way as ours.
 */
final class RawQueue implements AutoCloseable {

    private static final String QUEUE = "bench.brut";
    private static final int BATCH = 200;
    private static final int CONSUMERS = 2;
    private static final int PREFETCH = 50;

    /** As long as an order with its headers. */
    private static final byte[] BODY = new byte[300];

    private final Connection connection;
    private final Channel publisher;
    private final AtomicLong consumed = new AtomicLong();

    RawQueue() {
        var factory = new ConnectionFactory();
        factory.setHost(named("HOST"));
        factory.setPort(Integer.parseInt(named("PORT")));
        factory.setUsername(named("USERNAME"));
        factory.setPassword(named("PASSWORD"));
        try {
            connection = factory.newConnection("bench");
            publisher = connection.createChannel();
            publisher.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
            publisher.confirmSelect();
            for (var i = 0; i < CONSUMERS; i++) {
                consume(connection.createChannel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String named(String what) {
        var name = "ANCRAGE_RABBITMQ_" + what;
        var value = System.getenv(name);
        return value == null ? System.getProperty(name, "") : value;
    }

    private void consume(Channel channel) throws IOException {
        channel.basicQos(PREFETCH);
        CancelCallback cancelled = _ -> {};
        channel.basicConsume(
                QUEUE,
                false,
                (_, message) -> {
                    channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
                    consumed.incrementAndGet();
                },
                cancelled);
    }

    /** Published, confirmed and consumed in a second. */
    double perSecond(Duration duration) {
        var before = consumed.get();
        var published = 0;
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        try {
            while (System.nanoTime() < end) {
                for (var i = 0; i < BATCH; i++) {
                    publisher.basicPublish("", QUEUE, MessageProperties.PERSISTENT_BASIC, BODY);
                }
                published += BATCH;
                publisher.waitForConfirmsOrDie(10_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        while (consumed.get() < before + published) {
            LockSupport.parkNanos(1_000_000);
        }
        return published / ((System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() {
        try {
            publisher.queueDelete(QUEUE);
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
