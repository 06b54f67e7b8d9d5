package fr.ancrage.drills;

import java.util.List;
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

    /** The numbers that must each stand once in a journal. */
    List<String> acts() {
        return Stream.concat(Stream.of(firstAct()), shape.laterActs().stream().map(this::act))
                .toList();
    }
}
