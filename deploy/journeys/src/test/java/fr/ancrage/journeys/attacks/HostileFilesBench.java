package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.Platform;
import fr.ancrage.journeys.bench.Pulse;
import fr.ancrage.platform.test.bench.Ratio;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Every hostile file through the door, again and again and four at once, each time in other bytes:
 * how long its refusal takes, how long health takes meanwhile, and what is left in memory.
 */
class HostileFilesBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int AT_ONCE = 4;
    private static final double REFUSED_WITHIN_SECONDS = 2;
    private static final double HEALTH_WITHIN_MILLIS = 100;
    private static final double HEAP_MORE_THAN_BEFORE = 1.10;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final List<String> MEASURED = List.of("case-service", "gateway");

    private final List<HostileFile> files = HostileCorpus.files();
    private int sent;

    @Test
    void hostile_files_are_refused_at_once_while_health_stays_fast_and_memory_flat()
            throws IOException {
        System.setProperty(ServiceProcess.AT_FULL_SPEED, String.join(",", MEASURED));
        var services = MEASURED.stream().map(Platform.started()::service).toList();
        List<Long> heapBefore;
        var alone = new Measure();
        var together = new Measure();
        try (var pulse = Pulse.of(health(services), Duration.ofMillis(20))) {
            for (var i = 0; i < WARM_UP; i++) {
                files.forEach(file -> seconds(file, AT_ONCE));
            }
            heapBefore = services.stream().map(ServiceProcess::liveHeap).toList();
            LockSupport.parkNanos(REST.toNanos());
            alone.of(files, pulse, file -> seconds(file, 1));
            together.of(files, pulse, file -> seconds(file, AT_ONCE));
        }
        var table = new ArrayList<String>();
        table.add(
                "%-42s %-24s %s, then %d at once"
                        .formatted("", "", "one after the other", AT_ONCE));
        for (var file : files) {
            table.add(
                    "%-42s %-24s %s   %s"
                            .formatted(file, file.refusal(), alone.of(file), together.of(file)));
        }
        table.add(
                "health: p99 %.1f ms, %d at once %.1f ms"
                        .formatted(alone.p99(), AT_ONCE, together.p99()));
        for (var i = 0; i < services.size(); i++) {
            var before = heapBefore.get(i);
            var after = services.get(i).liveHeap();
            table.add(
                    "%s: live heap %.1f MB before, %.1f MB after"
                            .formatted(MEASURED.get(i), before / 1e6, after / 1e6));
            report(
                    "hostile files: live heap of " + MEASURED.get(i) + " / 1.1 times before",
                    after / (HEAP_MORE_THAN_BEFORE * before));
        }
        Files.write(Path.of("target/hostile-files.txt"), table);
        report("hostile files: health p99 / 100 ms", alone.p99() / HEALTH_WITHIN_MILLIS);
        report(
                "hostile files: health p99, four at once / 100 ms",
                together.p99() / HEALTH_WITHIN_MILLIS);
        report("hostile files: slowest refusal / 2 s", alone.slowest() / REFUSED_WITHIN_SECONDS);
        report(
                "hostile files: slowest refusal, four at once / 2 s",
                together.slowest() / REFUSED_WITHIN_SECONDS);
    }

    /** So many rounds of each file, and how long health was waited for meanwhile. */
    private static final class Measure {

        private final Map<HostileFile, Double> slowest = new HashMap<>();
        private final Map<HostileFile, List<Double>> health = new HashMap<>();

        void of(List<HostileFile> files, Pulse pulse, ToDoubleFunction<HostileFile> seconds) {
            for (var file : files) {
                var before = pulse.waits().size();
                for (var round = 0; round < ROUNDS; round++) {
                    slowest.merge(file, seconds.applyAsDouble(file), Math::max);
                }
                var waits = pulse.waits();
                health.put(file, waits.subList(before, waits.size()));
            }
        }

        String of(HostileFile file) {
            return "%7.3f s %8.1f ms"
                    .formatted(
                            Objects.requireNonNull(slowest.get(file)),
                            Pulse.p99(Objects.requireNonNull(health.get(file))));
        }

        double slowest() {
            return Collections.max(slowest.values());
        }

        double p99() {
            return Pulse.p99(health.values().stream().flatMap(List::stream).toList());
        }
    }

    private static List<String> health(List<ServiceProcess> services) {
        return services.stream()
                .map(service -> service.managementUrl() + "/actuator/health/readiness")
                .toList();
    }

    private static void report(String name, double ratio) {
        Ratio.atMost(name, 1, List.of(ratio)).report();
    }

    /** The longest that one of so many waited for its refusal. */
    private double seconds(HostileFile file, int atOnce) {
        var authorization = Platform.started().accounts().bearer("secretariat-21");
        var each = new ArrayList<Callable<Double>>();
        for (var i = 0; i < atOnce; i++) {
            var other = file.anew(++sent);
            each.add(() -> secondsOf(other, authorization));
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var longest = 0.0;
            for (var wait : senders.invokeAll(each)) {
                longest = Math.max(longest, wait.get());
            }
            return longest;
        } catch (ExecutionException e) {
            throw new IllegalStateException(file.what(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double secondsOf(HostileFile file, String authorization) throws IOException {
        var begin = System.nanoTime();
        var answer = file.sendTo(Platform.started().url(), authorization);
        var seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(file.refusal().told(answer)).as("%s: %s", file, answer.text()).isTrue();
        return seconds;
    }
}
