package fr.ancrage.journeys.bench;

import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.infrastructure.LocalMongo;
import fr.ancrage.platform.test.infrastructure.LocalProcess;
import fr.ancrage.platform.test.infrastructure.LocalRabbitmq;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a thing costs each process of the platform, in milliseconds of processor: from the first
 * call until nothing more follows of it, less what all of them take at rest.
 */
final class Costs {

    private static final Path FILE = Path.of("target/scale.jsonl");
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final int LOOKS_AT_MOST = 20;
    private static final int STILL = 3; // longer than what looks by itself every two seconds
    private static final Duration SETTLED = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final String DELIVERIES = "ancrage_deliveries_total";

    private final Platform platform;
    private final Map<String, Supplier<Duration>> processes = new LinkedHashMap<>();
    private final Map<String, Supplier<Long>> resident = new LinkedHashMap<>();
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
    private Map<String, Double> atRest = Map.of();

    /**
     * @param cpu milliseconds for one, by process
     * @param messages taken for one, by service
     */
    private record Round(Map<String, Double> cpu, Map<String, Double> messages) {}

    /** Something that is done so many times. */
    interface Work {
        int times() throws IOException;
    }

    Costs(Platform platform) throws IOException {
        this.platform = platform;
        Files.deleteIfExists(FILE);
        Stream.concat(Platform.SERVICES.stream(), Stream.of("gateway"))
                .forEach(name -> {
                    processes.put(name, platform.service(name)::cpu);
                    resident.put(name, platform.service(name)::resident);
                });
        add("broker", SharedInfrastructure.localRabbitmq(), LocalRabbitmq::process);
        add("database", SharedInfrastructure.localMongo(), LocalMongo::process);
    }

    /** Only what runs here can be looked at. */
    private <T> void add(String name, @Nullable T here, Function<T, LocalProcess> process) {
        if (here != null) {
            processes.put(name, process.apply(here)::cpu);
            resident.put(name, process.apply(here)::resident);
        }
    }

    /** What they take while nobody asks anything, each second; rounds before were to warm up. */
    void rest() {
        LockSupport.parkNanos(SETTLED.toNanos());
        var before = cpu();
        LockSupport.parkNanos(REST.toNanos());
        atRest = perUnit(before, cpu(), REST.toSeconds());
        rounds.clear();
    }

    /** One round of what sets nothing else in motion; the median of all is what it costs. */
    void alone(String what, Work work) throws IOException {
        measure(what, work, () -> {});
    }

    /** One round of an act, with all that follows. */
    void withAllThatFollows(String what, Work work) throws IOException {
        measure(what, work, this::quiet);
    }

    private void measure(String what, Work work, Runnable end) throws IOException {
        var messages = messages();
        var before = cpu();
        var begin = System.nanoTime();
        var times = work.times();
        end.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        var after = cpu();
        after.replaceAll((name, ms) -> ms - seconds * atRest.getOrDefault(name, 0.0));
        rounds.computeIfAbsent(what, _ -> new ArrayList<>())
                .add(
                        new Round(
                                perUnit(before, after, times),
                                perUnit(messages, messages(), times)));
    }

    /** Nothing follows any more once some looks in turn find no more work than at rest. */
    private void quiet() {
        var allowed = 1.5 * sum(atRest) + 50;
        var still = 0;
        for (var look = 0; look < LOOKS_AT_MOST && still < STILL; look++) {
            var before = sum(cpu());
            LockSupport.parkNanos(LOOK.toNanos());
            still = sum(cpu()) - before <= allowed ? still + 1 : 0;
        }
    }

    private Map<String, Double> cpu() {
        var cpu = new TreeMap<String, Double>();
        processes.forEach((name, process) -> cpu.put(name, process.get().toNanos() / 1e6));
        return cpu;
    }

    private Map<String, Double> messages() {
        var messages = new TreeMap<String, Double>();
        for (var service : Platform.SERVICES) {
            platform.service(service)
                    .metrics(platform.accounts().bearer("exploitant"))
                    .forEach((series, count) -> {
                        if (series.startsWith(DELIVERIES)) {
                            messages.merge(service, count, Double::sum);
                        }
                    });
        }
        return messages;
    }

    private static Map<String, Double> perUnit(
            Map<String, Double> before, Map<String, Double> after, double units) {
        var taken = new TreeMap<String, Double>();
        after.forEach((name, figure) ->
                taken.put(name, (figure - before.getOrDefault(name, 0.0)) / units));
        return taken;
    }

    private static double sum(Map<String, Double> figures) {
        return figures.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> medians(List<Map<String, Double>> all) {
        var medians = new TreeMap<String, Double>();
        for (var name : all.getFirst().keySet()) {
            medians.put(
                    name,
                    all.stream()
                            .map(r -> r.getOrDefault(name, 0.0))
                            .sorted()
                            .toList()
                            .get(all.size() / 2));
        }
        return medians;
    }

    /** Writes all of it down, and prints it for people. */
    void report() {
        var table = new StringBuilder("\n");
        table.append(row("ms of processor", processes.keySet(), "all", "spread"));
        tell(table, "a second at rest", List.of(new Round(atRest, Map.of())));
        rounds.forEach((what, all) -> tell(table, what, all));
        System.out.println(table);
        var memory = new TreeMap<String, Double>();
        resident.forEach((name, bytes) -> memory.put(name, (double) (bytes.get() >> 20)));
        write("memory", "\"residentMb\":" + json(memory));
    }

    private void tell(StringBuilder table, String what, List<Round> all) {
        var cpu = medians(all.stream().map(Round::cpu).toList());
        var messages = medians(all.stream().map(Round::messages).toList());
        var totals = all.stream().map(round -> sum(round.cpu)).sorted().toList();
        var spread = totals.getLast() - totals.getFirst();
        table.append(
                row(
                        what,
                        processes.keySet().stream()
                                .map(name -> number(cpu.getOrDefault(name, 0.0)))
                                .toList(),
                        number(sum(cpu)),
                        number(spread)));
        write(
                what,
                "\"cpuMs\":%s,\"rounds\":%d,\"spread\":%s,\"by\":%s,\"messages\":%s"
                        .formatted(
                                number(sum(cpu)),
                                all.size(),
                                number(spread),
                                json(cpu),
                                json(messages)));
    }

    private static String row(
            String what, Collection<String> columns, String total, String spread) {
        return "| %-36s |%s %8s | %8s |%n"
                .formatted(
                        what,
                        columns.stream().map(" %20s |"::formatted).collect(Collectors.joining()),
                        total,
                        spread);
    }

    /** One line of the file of costs. */
    static void write(String name, String figures) {
        try {
            Files.writeString(
                    FILE,
                    "{\"name\":\"%s\",%s}%n".formatted(name, figures),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(f -> "\"" + f.getKey() + "\":" + number(f.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
