package fr.ancrage.platform.messages;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.aop.ProxyMethodInvocation;

/**
 * What happens around each delivery. A dependency's outage holds the delivery and tries again each
 * second until it is back or the container stops; a message that fails by its own content is tried
 * {@code attempts} times and then parked with its reason. The broker's own delivery counting plays
 * no part.
 */
class DeliveryAdvice implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAdvice.class);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    private final String queue;
    private final AbstractMessageListenerContainer container;
    private final Parking parking;
    private final List<DeliveryGate> gates;
    private final int attempts;
    private final Counter taken;

    DeliveryAdvice(
            String queue,
            AbstractMessageListenerContainer container,
            Parking parking,
            List<DeliveryGate> gates,
            int attempts,
            MeterRegistry meters) {
        this.queue = queue;
        this.container = container;
        this.parking = parking;
        this.gates = List.copyOf(gates);
        this.attempts = attempts;
        this.taken = meters.counter("ancrage.deliveries", "queue", queue);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var message = delivered(invocation);
        var id = idOf(message);
        var failures = 0;
        var held = false;
        var counted = false;
        while (true) {
            try {
                if (!counted && parking.tooManyBeginnings(queue, id, message)) {
                    throw park(id, message, new IllegalStateException("killed its consumer"));
                }
                counted = true;
                if (!gates.stream().allMatch(gate -> gate.admits(message.getBody()))) {
                    done(id, message);
                    return null;
                }
                var result = ((ProxyMethodInvocation) invocation).invocableClone().proceed();
                done(id, message);
                if (held) {
                    LOG.info("{}: dépendance revenue, reprise", queue);
                }
                return result;
            } catch (AmqpRejectAndDontRequeueException e) {
                if (e instanceof Parked) {
                    throw e;
                }
                failures = failed(e, id, message, failures);
            } catch (RuntimeException e) {
                if (OutageClassifier.isOutage(e)) {
                    held = hold(held, e);
                } else {
                    failures = failed(e, id, message, failures);
                }
            }
        }
    }

    private void done(String id, Message message) {
        parking.done(queue, id, message);
        taken.increment();
    }

    private boolean hold(boolean held, RuntimeException e) throws InterruptedException {
        if (!held) {
            LOG.warn(
                    "{}: dépendance absente ({}), consommation en pause",
                    queue,
                    OutageClassifier.root(e).getClass().getName());
        }
        if (!container.isRunning()) {
            throw new ImmediateRequeueAmqpException("stopping during an outage");
        }
        Thread.sleep(PROBE_EVERY);
        return true;
    }

    private int failed(RuntimeException e, String id, Message message, int failures)
            throws InterruptedException {
        if (OutageClassifier.isOutage(e)) {
            hold(true, e);
            return failures;
        }
        if (failures + 1 >= attempts) {
            throw park(id, message, e);
        }
        Thread.sleep(100L << failures);
        return failures + 1;
    }

    private Parked park(String id, Message message, RuntimeException e) {
        var root = OutageClassifier.root(e);
        LOG.error("{}: message {} mis de côté: {}", queue, id, root.getClass().getName(), root);
        parking.reason(queue, id, message, root);
        return new Parked();
    }

    private static Message delivered(MethodInvocation invocation) {
        for (var argument : invocation.getArguments()) {
            if (argument instanceof Message message) {
                return message;
            }
        }
        throw new IllegalStateException("a delivery without a message");
    }

    private static String idOf(Message message) {
        var id = message.getMessageProperties().getMessageId();
        return id == null ? "sans-identifiant" : id;
    }

    /** Thrown once the reason is written: the broker moves the message to its parking queue. */
    private static final class Parked extends AmqpRejectAndDontRequeueException {
        private static final long serialVersionUID = 1L;

        Parked() {
            super("parked");
        }
    }
}
