package fr.ancrage.drills;

import fr.ancrage.drills.Ledger.Effect;
import fr.ancrage.drills.Ledger.Parked;
import fr.ancrage.drills.Ledger.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Commands against effects, case by case: what was accepted is in a journal, and every case has
 * exactly the effects that its shape had on a calm day.
 *
 * @param commands accepted by the API
 * @param events that the journals of the platform tell
 * @param effects found
 * @param lost effects that are missing, acts that no journal knows
 * @param doubled effects and acts that are there too often
 * @param waiting documents with something still to publish, messages that nobody has taken
 * @param parked messages put aside
 * @param innocents of these, not the poison of a drill
 * @param differences the first of them, in words
 */
record Balance(
        int commands,
        int events,
        int effects,
        int lost,
        int doubled,
        int waiting,
        int parked,
        int innocents,
        List<String> differences) {

    /** The id of a drill's own poison begins so. */
    static final String POISON = "poison/";

    private static final int SHOWN = 12;

    /** Exactly once, and nothing is left to publish or to take. */
    boolean closed() {
        return exactlyOnce() && still();
    }

    boolean exactlyOnce() {
        return lost == 0 && doubled == 0 && innocents == 0;
    }

    boolean still() {
        return waiting == 0;
    }

    /** A mail that left twice is doubled, whatever the journals say. */
    Balance withMailsTwice(int mails) {
        return new Balance(
                commands,
                events,
                effects,
                lost,
                doubled + mails,
                waiting,
                parked,
                innocents,
                differences);
    }

    /** What stays in a queue has no effect, even where no wave counts on one. */
    Balance withQueued(Map<String, Integer> queued) {
        var told = new ArrayList<>(differences);
        queued.forEach((queue, n) -> told.add("%s: %d messages not taken".formatted(queue, n)));
        return new Balance(
                commands,
                events,
                effects,
                lost,
                doubled,
                waiting + queued.values().stream().mapToInt(Integer::intValue).sum(),
                parked,
                innocents,
                told);
    }

    /** What the operator's reconciliation finds is an effect too few, however the waves count. */
    Balance withDifferences(List<String> found) {
        var told = new ArrayList<>(differences);
        told.addAll(found);
        return new Balance(
                commands,
                events,
                effects,
                lost + found.size(),
                doubled,
                waiting,
                parked,
                innocents,
                told);
    }

    static Balance of(Wave wave, Reading reading, Map<Shape, Map<Effect, Integer>> calm) {
        return of(wave.acts(), wave.numbers(), wave.commands(), reading, calm);
    }

    static Balance of(
            Map<String, Shape> cases,
            List<String> numbers,
            int commands,
            Reading reading,
            Map<Shape, Map<Effect, Integer>> calm) {
        var count = new Count();
        for (var number : numbers) {
            count.compare("act " + number, 1, reading.acts().getOrDefault(number, 0));
        }
        cases.forEach((act, shape) -> {
            var dossier = reading.caseOfAct().getOrDefault(act, "");
            var found = reading.effects().getOrDefault(dossier, Map.of());
            var wanted = calm.getOrDefault(shape, Map.of());
            var all = new HashSet<>(found.keySet());
            all.addAll(wanted.keySet());
            for (var effect : all) {
                count.effects += found.getOrDefault(effect, 0);
                count.compare(
                        shape + " " + act + " " + effect,
                        wanted.getOrDefault(effect, 0),
                        found.getOrDefault(effect, 0));
            }
        });
        return new Balance(
                commands,
                reading.published(),
                count.effects,
                count.lost,
                count.doubled,
                reading.waiting(),
                reading.parked().size(),
                (int) reading.parked().stream().filter(Balance::innocent).count(),
                List.copyOf(count.differences));
    }

    private static boolean innocent(Parked parked) {
        return !parked.message().startsWith(POISON);
    }

    /** What each shape's cases have; its cases must agree, or nothing could be compared. */
    static Map<Shape, Map<Effect, Integer>> calm(Wave wave, Reading reading) {
        var calm = new HashMap<Shape, Map<Effect, Integer>>();
        wave.acts()
                .forEach((act, shape) -> {
                    var found =
                            reading.effects()
                                    .getOrDefault(
                                            reading.caseOfAct().getOrDefault(act, ""), Map.of());
                    var other = calm.putIfAbsent(shape, found);
                    if (other != null && !other.equals(found)) {
                        throw new IllegalStateException(
                                shape + " differs on a calm day: " + other + " and " + found);
                    }
                });
        return calm;
    }

    private static final class Count {
        private int effects;
        private int lost;
        private int doubled;
        private final List<String> differences = new ArrayList<>();

        void compare(String what, int wanted, int found) {
            lost += Math.max(0, wanted - found);
            doubled += Math.max(0, found - wanted);
            if (wanted != found && differences.size() < SHOWN) {
                differences.add("%s: %d wanted, %d found".formatted(what, wanted, found));
            }
        }
    }
}
