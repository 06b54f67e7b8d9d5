package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the leading values of an index key to where the documents stand, in memory: one table per
 * number of leading keys, so that an index on three fields also serves a query by its first one.
 *
 * <p>Not thread-safe: the index that owns it holds its monitor.
 */
final class Lookup {

    private final List<Map<KeyValue, Set<Object>>> byPrefixLength;

    Lookup(int prefixLengths) {
        byPrefixLength = new ArrayList<>(prefixLengths);
        for (int i = 0; i < prefixLengths; i++) {
            byPrefixLength.add(new HashMap<>());
        }
    }

    /** How many leading keys it answers for. */
    int longest() {
        return byPrefixLength.size();
    }

    void add(KeyValue key, Object position) {
        for (int length = 1; length <= Math.min(longest(), key.size()); length++) {
            if (key.get(length - 1) == null) {
                return; // nobody asks for null by look-up
            }
            byPrefixLength
                    .get(length - 1)
                    .computeIfAbsent(prefix(key, length), k -> LinkedHashSet.newLinkedHashSet(1))
                    .add(position);
        }
    }

    void remove(KeyValue key, Object position) {
        for (int length = 1; length <= Math.min(longest(), key.size()); length++) {
            if (key.get(length - 1) == null) {
                return;
            }
            byPrefixLength
                    .get(length - 1)
                    .computeIfPresent(
                            prefix(key, length),
                            (k, positions) -> {
                                positions.remove(position);
                                return positions.isEmpty() ? null : positions;
                            });
        }
    }

    Collection<Object> positions(KeyValue prefix) {
        return byPrefixLength.get(prefix.size() - 1).getOrDefault(prefix, Set.of());
    }

    private static KeyValue prefix(KeyValue key, int length) {
        return length == key.size() ? key : new KeyValue(key.stream().limit(length).toList());
    }
}
