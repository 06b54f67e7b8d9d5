package fr.ancrage.platform.test.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * A figure as a ratio: ours and the raw limit in turn, A/B/A/B, and the median of the ratios, so
 * that what the machine does meanwhile touches both.
 */
public record Ratio(String name, double ratio, double target, int rounds, double spread) {

    /**
     * @param ours operations per second
     * @param raw the same for what ours is held against
     */
    public static Ratio measure(
            String name, double target, int rounds, DoubleSupplier ours, DoubleSupplier raw) {
        var ratios = new ArrayList<Double>();
        for (var round = -1; round < rounds; round++) {
            ratios.add(ours.getAsDouble() / raw.getAsDouble());
        }
        return median(name, target, ratios.subList(1, ratios.size())); // the first warms up
    }

    /** The median of what each round gave. */
    public static Ratio median(String name, double target, List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return new Ratio(
                name,
                sorted.get(sorted.size() / 2),
                target,
                sorted.size(),
                sorted.getLast() - sorted.getFirst());
    }

    /** Adds it to the figures of the module that measured it. */
    public void report() {
        try {
            Files.writeString(
                    Path.of("target/bench.jsonl"),
                    json() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"ratio\":%.3f,\"target\":%.2f,\"rounds\":%d,\"spread\":%.3f}",
                name,
                ratio,
                target,
                rounds,
                spread);
    }
}
