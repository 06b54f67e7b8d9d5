package fr.ancrage.drills;

import fr.ancrage.drills.Ledger.Effect;
import fr.ancrage.drills.Ledger.Parked;
import fr.ancrage.drills.Ledger.Reading;
import fr.ancrage.local.reconciliation.Databases;
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

    /** All that may still name an erased household. */
    private static final Map<Effect, Integer> PROOF_OF_ERASURE = proofOfErasure();

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

    static Balance of(
            List<Subject> subjects,
            int commands,
            Reading reading,
            Map<Shape, Map<Effect, Integer>> calm) {
        var count = new Count();
        for (var subject : subjects) {
            var household = subject.household();
            subject.acts()
                    .forEach((number, times) ->
                            count.compare(
                                    "act " + number,
                                    times,
                                    reading.acts().getOrDefault(number, 0)));
            var found = reading.of(subject);
            var wanted = calm.getOrDefault(household.shape(), Map.of());
            var all = new HashSet<>(found.keySet());
            all.addAll(wanted.keySet());
            for (var effect : all) {
                count.effects += found.getOrDefault(effect, 0);
                count.compare(
                        household.shape() + " " + household.firstAct() + " " + effect,
                        wanted.getOrDefault(effect, 0),
                        found.getOrDefault(effect, 0));
            }
        }
        reading.waiting().forEach(place -> count.tell(place + ": not yet published"));
        reading.parked().stream()
                .filter(Balance::innocent)
                .forEach(parked -> count.tell(parked.queue() + ": parked, " + parked.reason()));
        return new Balance(
                commands,
                reading.published(),
                count.effects,
                count.lost,
                count.doubled,
                reading.waiting().size(),
                reading.parked().size(),
                (int) reading.parked().stream().filter(Balance::innocent).count(),
                List.copyOf(count.differences));
    }

    private static boolean innocent(Parked parked) {
        return !parked.message().startsWith(POISON);
    }

    /** What each shape's households have; they must agree, or nothing could be compared. */
    static Map<Shape, Map<Effect, Integer>> calm(List<Subject> subjects, Reading reading) {
        var calm = new HashMap<Shape, Map<Effect, Integer>>();
        for (var subject : subjects) {
            var shape = subject.household().shape();
            var found = shape.isErased() ? PROOF_OF_ERASURE : reading.of(subject);
            var other = calm.putIfAbsent(shape, found);
            if (other != null && !other.equals(found)) {
                throw new IllegalStateException(
                        shape + " differs on a calm day: " + other + " and " + found);
            }
        }
        return calm;
    }

    /** Asked once; each service has erased it, and has said so once. */
    private static Map<Effect, Integer> proofOfErasure() {
        var proof = new HashMap<Effect, Integer>();
        var decision = "case-service:effacements/";
        proof.put(new Effect(decision + "effacement.prepare", ""), 1);
        proof.put(new Effect(decision + "dossier.efface.v1", ""), 1);
        Databases.SERVICES
                .keySet()
                .forEach(service -> {
                    proof.put(new Effect(service + ":effaces", ""), 1);
                    proof.merge(
                            new Effect(decision + "effacement.suivi", Ledger.OWN_KEY),
                            1,
                            Integer::sum);
                });
        return proof;
    }

    private static final class Count {
        private int effects;
        private int lost;
        private int doubled;
        private final List<String> differences = new ArrayList<>();

        void compare(String what, int wanted, int found) {
            lost += Math.max(0, wanted - found);
            doubled += Math.max(0, found - wanted);
            if (wanted != found) {
                tell("%s: %d wanted, %d found".formatted(what, wanted, found));
            }
        }

        void tell(String difference) {
            if (differences.size() < SHOWN) {
                differences.add(difference);
            }
        }
    }
}
