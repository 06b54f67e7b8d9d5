package fr.ancrage.journeys.attacks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * One value brought to one place. Places of one kind are read by the same code, so they share the
 * values among them: each place meets about a quarter, and each value a place of every kind. With
 * {@code -Dattacks=all} every value meets every place.
 */
record Dealt<P, V>(P place, V value) {

    private static final int SHARES = "all".equals(System.getProperty("attacks")) ? 1 : 4;

    static <P, V> List<Dealt<P, V>> among(
            List<P> places, Function<P, String> kind, Collection<V> values) {
        var dealt = new ArrayList<Dealt<P, V>>();
        var kinds = places.stream().collect(groupingBy(kind, LinkedHashMap::new, toList()));
        for (var alike : kinds.values()) {
            var shares = Math.min(SHARES, alike.size());
            for (var p = 0; p < alike.size(); p++) {
                var turn = p;
                for (var value : values) {
                    if (turn++ % shares == 0) {
                        dealt.add(new Dealt<>(alike.get(p), value));
                    }
                }
            }
        }
        return dealt;
    }
}
