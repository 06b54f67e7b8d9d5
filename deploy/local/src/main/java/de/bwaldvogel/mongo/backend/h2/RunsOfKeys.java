package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.Conditions.Bound;
import de.bwaldvogel.mongo.backend.h2.Conditions.Range;
import de.bwaldvogel.mongo.backend.h2.OrderedKeys.Entry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs of an index's keys that begin alike, walked together in the order of what follows their
 * beginnings.
 *
 * @param beginning how many keys the query fixes
 * @param backwards the order asked for is the index's own, from its end
 * @param distinct no document stands in the runs twice
 */
record RunsOfKeys(
        OrderedKeys keys,
        List<Run> runs,
        int beginning,
        boolean ordered,
        boolean backwards,
        boolean exact,
        boolean distinct)
        implements Reading {

    record Run(Entry from, Entry to) {}

    static Optional<Reading> of(
            OrderedKeys keys, Conditions conditions, @Nullable Document orderBy) {
        List<String> fields = keys.keys().stream().map(IndexKey::getKey).toList();
        List<KeyValue> beginnings = conditions.lookups(fields);
        int beginning = beginnings.isEmpty() ? 0 : beginnings.getFirst().size();
        Range range =
                beginning < fields.size() && keys.single(beginning)
                        ? conditions.rangeOf(fields.get(beginning))
                        : Range.NONE;
        if (beginning + range.conditions() == 0 || !keys.complete()) {
            return Optional.empty();
        }
        List<Run> runs =
                beginning == 0
                        ? List.of(run(keys, List.of(), range))
                        : beginnings.stream()
                                .map(values ->
                                        values.stream().<@Nullable Object>map(v -> v).toList())
                                .map(start -> run(keys, start, range))
                                .toList();
        boolean forwards = follows(keys, beginning, orderBy, false);
        boolean backwards = !forwards && follows(keys, beginning, orderBy, true);
        return Optional.of(
                new RunsOfKeys(
                        keys,
                        runs,
                        beginning,
                        forwards || backwards,
                        backwards,
                        keys.sortable()
                                && beginning + range.conditions() == conditions.size()
                                && beginnings.stream().allMatch(RunsOfKeys::compareAsTheyAre),
                        keys.single(1)
                                && (keys.single(0)
                                        || beginnings.stream()
                                                        .map(values -> values.get(0))
                                                        .distinct()
                                                        .count()
                                                == 1)));
    }

    private static boolean compareAsTheyAre(KeyValue values) {
        return values.stream().allMatch(OrderedKeys::sorts);
    }

    private static Run run(OrderedKeys keys, List<@Nullable Object> start, Range range) {
        if (range.conditions() == 0) {
            return new Run(Entry.before(start), Entry.after(start));
        }
        // no text is below the empty one; what is no text is outside of every range of texts
        Bound low = Objects.requireNonNullElse(range.low(), new Bound("", true));
        boolean ascending = keys.keys().get(start.size()).isAscending();
        Entry lowest = bound(start, low, ascending);
        Entry highest =
                range.high() == null
                        ? bound(start, ascending)
                        : bound(start, range.high(), !ascending);
        return ascending ? new Run(lowest, highest) : new Run(highest, lowest);
    }

    /** Where a range begins or ends: an included value is within, so its bound is outside of it. */
    private static Entry bound(List<@Nullable Object> start, Bound bound, boolean first) {
        List<@Nullable Object> values = new ArrayList<>(start);
        values.add(bound.value());
        return bound.included() == first ? Entry.before(values) : Entry.after(values);
    }

    private static Entry bound(List<@Nullable Object> start, boolean ascending) {
        return ascending ? Entry.after(start) : Entry.before(start);
    }

    /** Whether what follows the beginnings is in the order asked for, or in its reverse. */
    private static boolean follows(
            OrderedKeys keys, int beginning, @Nullable Document orderBy, boolean backwards) {
        if (orderBy == null || orderBy.isEmpty()) {
            return !backwards;
        }
        if (!keys.sortable()
                || !keys.single(1)
                || beginning + orderBy.size() > keys.keys().size()) {
            return false;
        }
        int next = beginning;
        for (Map.Entry<String, Object> order : orderBy.entrySet()) {
            IndexKey key = keys.keys().get(next++);
            boolean ascending = order.getValue() instanceof Number n && n.intValue() > 0;
            if (!key.getKey().equals(order.getKey())
                    || (key.isAscending() == ascending) == backwards) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long width() {
        return runs.stream().mapToLong(run -> keys.between(run.from, run.to)).sum();
    }

    @Override
    public long count() {
        return distinct ? width() : positions().count();
    }

    @Override
    public Stream<Object> positions() {
        Stream<Object> positions =
                StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Merge(), Spliterator.ORDERED),
                        false);
        if (distinct) {
            return positions;
        }
        Set<Object> seen = new HashSet<>();
        return positions.filter(seen::add);
    }

    private record Head(Entry entry, Iterator<Entry> further) {}

    private final class Merge implements Iterator<Object> {

        private final PriorityQueue<Head> heads;

        private Merge() {
            Comparator<Entry> order = (left, right) -> keys.compare(left, right, beginning);
            heads =
                    new PriorityQueue<>(
                            Comparator.comparing(
                                    Head::entry, backwards ? order.reversed() : order));
            runs.forEach(run -> advance(keys.iterate(run.from, run.to, backwards)));
        }

        private void advance(Iterator<Entry> entries) {
            if (entries.hasNext()) {
                heads.add(new Head(entries.next(), entries));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Object next() {
            Head head = heads.remove();
            advance(head.further);
            return Objects.requireNonNull(head.entry.position());
        }
    }
}
