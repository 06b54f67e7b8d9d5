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

/** What a query asks of its fields, all of it together; an index answers for part of it. */
final class Conditions {

    /** Beyond this many combinations of {@code $in} lists, fewer keys are used instead. */
    private static final int MAX_LOOKUPS = 4096;

    /**
     * One of them.
     *
     * @param operator {@code $eq} and the others, or what an index does not understand
     */
    private record Condition(String field, String operator, @Nullable Object value) {}

    private final List<Condition> conditions = new ArrayList<>();

    Conditions(Document query) {
        collect(query);
    }

    private void collect(Document query) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part));
            } else if (entry.getValue() instanceof Document operators
                    && startsWithOperator(operators)) {
                operators.forEach((operator, value) ->
                        conditions.add(new Condition(entry.getKey(), operator, value)));
            } else {
                conditions.add(new Condition(entry.getKey(), "$eq", entry.getValue()));
            }
        }
    }

    int size() {
        return conditions.size();
    }

    /** One of them is an empty {@code $in}. */
    boolean impossible() {
        return conditions.stream()
                .anyMatch(c ->
                        c.operator.equals("$in")
                                && c.value instanceof Collection<?> list
                                && list.isEmpty());
    }

    /**
     * The tuples to look up, all of the same length: the longest run of leading keys that the query
     * fixes. Empty when it does not fix even the first one.
     */
    List<KeyValue> lookups(List<String> keys) {
        List<List<Object>> tuples = List.of(List.of());
        for (String key : keys) {
            List<?> values = valuesOf(key);
            boolean product = tuples.size() > 1 && values.size() > 1;
            if (values.isEmpty() || product && (long) tuples.size() * values.size() > MAX_LOOKUPS) {
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
        return tuples.stream().map(tuple -> new KeyValue(tuple).normalized()).distinct().toList();
    }

    private List<?> valuesOf(String field) {
        for (Condition c : conditions) {
            if (c.field.equals(field)) {
                if (c.operator.equals("$eq") && canBeLookedUp(c.value)) {
                    return List.of(c.value);
                }
                if (c.operator.equals("$in")
                        && c.value instanceof Collection<?> list
                        && list.stream().allMatch(Conditions::canBeLookedUp)) {
                    return List.copyOf(list);
                }
            }
        }
        return List.of();
    }

    /**
     * Between which texts a field must lie; texts, because the order of numbers is not that of
     * their keys.
     *
     * @param conditions how many this answers for
     */
    record Range(@Nullable Bound low, @Nullable Bound high, int conditions) {
        static final Range NONE = new Range(null, null, 0);
    }

    record Bound(String value, boolean included) {}

    Range rangeOf(String field) {
        @Nullable Bound low = null;
        @Nullable Bound high = null;
        for (Condition c : conditions) {
            if (c.field.equals(field) && c.value instanceof String text) {
                switch (c.operator) {
                    case "$gt", "$gte" -> low = new Bound(text, c.operator.equals("$gte"));
                    case "$lt", "$lte" -> high = new Bound(text, c.operator.equals("$lte"));
                    default -> {
                        // another operator
                    }
                }
            }
        }
        return new Range(low, high, (low == null ? 0 : 1) + (high == null ? 0 : 1));
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
