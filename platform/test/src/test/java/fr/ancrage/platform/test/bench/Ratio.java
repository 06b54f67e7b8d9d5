package fr.ancrage.platform.test.bench;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * A figure as a ratio: ours and the raw limit in turn, A/B/A/B, and the median of the ratios, so
 * that what the machine does meanwhile touches both.
 */
record Ratio(String name, double ratio, double target, int rounds, double spread) {

    /**
     * @param ours operations per second
     * @param raw the same for what ours is held against
     */
    static Ratio measure(
            String name, double target, int rounds, DoubleSupplier ours, DoubleSupplier raw) {
        var ratios = new ArrayList<Double>();
        for (var round = -1; round < rounds; round++) {
            ratios.add(ours.getAsDouble() / raw.getAsDouble());
        }
        ratios.removeFirst(); // the first round warms up
        ratios.sort(Double::compare);
        return new Ratio(
                name, ratios.get(rounds / 2), target, rounds, ratios.getLast() - ratios.getFirst());
    }

    String json() {
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
