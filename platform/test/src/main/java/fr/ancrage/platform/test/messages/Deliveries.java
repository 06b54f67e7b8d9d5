package fr.ancrage.platform.test.messages;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;

/** Waits for what leaves no trace: a message that was taken and changed nothing. */
public record Deliveries(MeterRegistry meters) {

    /** Sends, and waits until each of these queues has taken one message more. */
    public void take(Runnable sending, String... queues) {
        var before = new HashMap<String, Double>();
        Arrays.stream(queues).forEach(queue -> before.put(queue, taken(queue)));
        sending.run();
        await().atMost(Duration.ofSeconds(25))
                .until(() ->
                        before.entrySet().stream()
                                .allMatch(queue -> taken(queue.getKey()) > queue.getValue()));
    }

    private double taken(String queue) {
        return meters.find("ancrage.deliveries").tag("queue", queue).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
