package fr.ancrage.drills;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A household of a wave; its name begins the numbers of its acts. */
record Household(String name, Shape shape) {

    static Household of(String wave, Shape shape, int number) {
        return new Household(
                "%s-%s-%03d".formatted(wave, shape.name().substring(0, 6), number), shape);
    }

    /** The number of the act that opens its case. */
    String firstAct() {
        return act("1");
    }

    String act(String which) {
        return name + "-" + which;
    }

    /** How often the number of each act must stand in a journal; of an erased household never. */
    Map<String, Integer> acts() {
        var acts = new TreeMap<String, Integer>();
        Stream.concat(Stream.of(firstAct()), shape.laterActs().stream().map(this::act))
                .forEach(number -> acts.merge(number, shape.isErased() ? 0 : 1, Integer::sum));
        return acts;
    }
}
