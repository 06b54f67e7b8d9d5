package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks by equality of the leading keys of an index: the look-ups whose results hold
 * every document that the query can match. The collection filters the rest.
 */
final class EqualityQuery {

    /** Beyond this many combinations of {@code $in} lists, fewer keys are used instead. */
    private static final int MAX_LOOKUPS = 4096;

    private EqualityQuery() {}

    /**
     * The tuples to look up, all of the same length: the longest run of leading keys that the query
     * fixes. Empty when it does not fix even the first one.
     */
    static List<KeyValue> lookups(List<String> keys, Document query) {
        List<List<Object>> tuples = List.of(List.of());
        for (String key : keys) {
            List<Object> values = valuesOf(key, query);
            if (values.isEmpty() || (long) tuples.size() * values.size() > MAX_LOOKUPS) {
                break;
            }
            List<List<Object>> longer = new ArrayList<>(tuples.size() * values.size());
            for (List<Object> tuple : tuples) {
                for (Object value : values) {
                    List<Object> next = new ArrayList<>(tuple.size() + 1);
                    next.addAll(tuple);
                    next.add(value);
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        if (tuples.getFirst().isEmpty()) {
            return List.of();
        }
        return tuples.stream().map(tuple -> new KeyValue(tuple).normalized()).toList();
    }

    private static List<Object> valuesOf(String key, Document query) {
        List<Object> values = condition(query.getOrMissing(key));
        if (values.isEmpty() && query.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                if (values.isEmpty() && part instanceof Document document) {
                    values = valuesOf(key, document);
                }
            }
        }
        return values;
    }

    private static List<Object> condition(Object condition) {
        if (condition instanceof Document document && startsWithOperator(document)) {
            Object equal = document.getOrMissing("$eq");
            if (canBeLookedUp(equal)) {
                return List.of(equal);
            }
            if (document.get("$in") instanceof Collection<?> list
                    && list.stream().allMatch(EqualityQuery::canBeLookedUp)) {
                return List.copyOf(list);
            }
            return List.of();
        }
        return canBeLookedUp(condition) ? List.of(condition) : List.of();
    }

    private static boolean startsWithOperator(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /**
     * Null also matches what is missing, an array also matches what contains it, an expression
     * matches more than itself: all three are left to the filter.
     */
    private static boolean canBeLookedUp(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Missing ignored -> false;
            case BsonRegularExpression ignored -> false;
            case Document document -> !startsWithOperator(document);
            case Map<?, ?> ignored -> false;
            case Collection<?> ignored -> false;
            default -> true;
        };
    }
}
