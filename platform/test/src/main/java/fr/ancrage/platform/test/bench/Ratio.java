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
import java.util.regex.Pattern;

/**
 * A figure as a ratio: ours and the raw limit in turn, A/B/A/B, and the median of the ratios, so
 * that what the machine does meanwhile touches both.
 */
public record Ratio(
        String name, double ratio, double target, boolean atMost, int rounds, double spread) {

    private static final Pattern JSON =
            Pattern.compile(
                    "\\{\"name\":\"([^\"]*)\",\"ratio\":([^,]+),\"target\":([^,]+),\"rounds\":([^,]+),"
                            + "\"spread\":([^,}]+)(,\"atMost\":true)?}");

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
                false,
                sorted.size(),
                sorted.getLast() - sorted.getFirst());
    }

    /** The same where less is better: the target is not to be exceeded. */
    public static Ratio atMost(String name, double target, List<Double> figures) {
        var median = median(name, target, figures);
        return new Ratio(median.name, median.ratio, target, true, median.rounds, median.spread);
    }

    boolean met() {
        return atMost ? ratio <= target : ratio >= target;
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

    /** As it was reported. */
    static Ratio from(String json) {
        var fields = JSON.matcher(json);
        if (!fields.matches()) {
            throw new IllegalArgumentException("no figure: " + json);
        }
        return new Ratio(
                fields.group(1),
                Double.parseDouble(fields.group(2)),
                Double.parseDouble(fields.group(3)),
                fields.group(6) != null,
                Integer.parseInt(fields.group(4)),
                Double.parseDouble(fields.group(5)));
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"ratio\":%.3f,\"target\":%.2f,\"rounds\":%d,\"spread\":%.3f%s}",
                name,
                ratio,
                target,
                rounds,
                spread,
                atMost ? ",\"atMost\":true" : "");
    }
}
