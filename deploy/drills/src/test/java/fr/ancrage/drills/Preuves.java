package fr.ancrage.drills;

import fr.ancrage.drills.Ledger.Effect;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * Where the effect of each listener stands.
 *
 * @param places by queue, those that the waves call
 * @param reasons by queue, why the waves do not call it
 */
record Preuves(Map<String, Proof> places, Map<String, String> reasons) {

    /**
     * @param shapes whose households show it
     * @param place what the place of the effect begins with, a pattern
     */
    record Proof(Set<Shape> shapes, Pattern place) {

        /** Shown by the shapes that were played, or none of them was. */
        boolean holds(Map<Shape, Map<Effect, Integer>> calm) {
            var played = shapes.stream().filter(calm::containsKey).toList();
            return played.isEmpty()
                    || played.stream()
                            .flatMap(shape -> calm.getOrDefault(shape, Map.of()).keySet().stream())
                            .anyMatch(effect -> place.matcher(effect.place()).lookingAt());
        }
    }

    static Preuves load() {
        Map<String, Object> read =
                new Yaml().load(Preuves.class.getResourceAsStream("/drills/preuves.yml"));
        var places = new TreeMap<String, Proof>();
        var reasons = new TreeMap<String, String>();
        read.forEach((queue, proof) -> {
            if (!(proof instanceof Map<?, ?> row)) {
                places.put(queue, new Proof(Shape.EVERYDAY, pattern(proof)));
            } else if (row.containsKey("hors")) {
                reasons.put(queue, String.valueOf(row.get("hors")));
            } else {
                places.put(
                        queue,
                        new Proof(
                                Set.of(Shape.valueOf(String.valueOf(row.get("forme")))),
                                pattern(row.get("effet"))));
            }
        });
        return new Preuves(places, reasons);
    }

    private static Pattern pattern(@Nullable Object effect) {
        return Pattern.compile(String.valueOf(effect));
    }
}
