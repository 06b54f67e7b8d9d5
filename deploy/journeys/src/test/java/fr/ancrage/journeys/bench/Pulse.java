package fr.ancrage.journeys.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks some addresses all the time, at a steady pace, whether or not the answers before have come:
 * what somebody would have waited who came at that moment.
 */
public final class Pulse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final Queue<Double> waits = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

    private Pulse() {}

    /** Begins; each address is asked once each time. */
    public static Pulse of(List<String> addresses, Duration every) {
        var pulse = new Pulse();
        pulse.pace.scheduleAtFixedRate(
                () -> addresses.forEach(pulse::ask), 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return pulse;
    }

    private void ask(String address) {
        var begin = System.nanoTime();
        http.sendAsync(
                        HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failed) ->
                        waits.add(
                                failed == null && answer.statusCode() == 200
                                        ? (System.nanoTime() - begin) / 1e6
                                        : (double) PATIENCE.toMillis()));
    }

    /** Every wait until now, in milliseconds; no answer, or another than 200, is the worst. */
    public List<Double> waits() {
        return List.copyOf(waits);
    }

    /** The 99th of a hundred waits. */
    public static double p99(List<Double> waits) {
        return waits.stream().sorted().toList().get((int) (waits.size() * 0.99));
    }

    @Override
    public void close() {
        pace.close();
        http.close();
    }
}
