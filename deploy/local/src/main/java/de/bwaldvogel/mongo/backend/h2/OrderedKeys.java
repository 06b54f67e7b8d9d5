package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an index in their order, in memory: a counted tree, so that how many keys lie between
 * two bounds is known without walking over them.
 *
 * <p>Not thread-safe: the index that owns it holds its monitor.
 */
final class OrderedKeys {

    /**
     * A key and where its document stands, or a bound that stands before or after all keys that
     * begin with its values.
     *
     * @param side 0 for a key, else on which side of the keys that begin with it
     */
    record Entry(List<@Nullable Object> values, @Nullable Object position, int side) {

        static Entry before(List<@Nullable Object> values) {
            return new Entry(values, null, -1);
        }

        static Entry after(List<@Nullable Object> values) {
            return new Entry(values, null, 1);
        }
    }

    private final MVMap<Entry, Boolean> entries;

    /** Values of one class each, and no number but doubles: they sort as the database sorts. */
    private boolean sortable = true;

    /** A document has several keys. */
    private boolean multiple;

    /** A document has several keys that begin alike. */
    private boolean multipleBehindTheFirst;

    private final List<IndexKey> keys;

    /** Documents that have no key here, as one whose list of parts is empty. */
    private long without;

    OrderedKeys(List<IndexKey> keys) {
        this.keys = List.copyOf(keys);
        this.entries =
                new MVStore.Builder()
                        .open()
                        .openMap(
                                "keys",
                                new MVMap.Builder<Entry, Boolean>()
                                        .keyType(new EntryType())
                                        .valueType(new NoValue()));
    }

    List<IndexKey> keys() {
        return keys;
    }

    void add(Collection<KeyValue> keysOfOne, Object position) {
        if (keysOfOne.isEmpty()) {
            without++;
        }
        Set<@Nullable Object> firsts = new HashSet<>();
        for (KeyValue key : keysOfOne) {
            Entry entry = entry(key, position);
            multipleBehindTheFirst |= !firsts.add(entry.values.getFirst());
            sortable &= entry.values.stream().allMatch(OrderedKeys::sorts);
            entries.put(entry, Boolean.TRUE);
        }
        multiple |= keysOfOne.size() > 1;
    }

    void remove(Collection<KeyValue> keysOfOne, Object position) {
        if (keysOfOne.isEmpty()) {
            without--;
        }
        keysOfOne.forEach(key -> entries.remove(entry(key, position)));
    }

    /** Whether every document stands here, so that a query may be answered from it. */
    boolean complete() {
        return without == 0;
    }

    private static Entry entry(KeyValue key, Object position) {
        return new Entry(
                key.stream().<@Nullable Object>map(OrderedKeys::bare).toList(), position, 0);
    }

    static boolean sorts(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Double
                || value instanceof Boolean;
    }

    boolean sortable() {
        return sortable;
    }

    /** Whether each document has at most one value of this key, so that it can be bounded. */
    boolean single(int key) {
        return key == 0 ? !multiple : !multipleBehindTheFirst;
    }

    /** How many keys lie between two bounds. */
    long between(Entry from, Entry to) {
        return rank(to) - rank(from);
    }

    private long rank(Entry bound) {
        return -entries.getKeyIndex(bound) - 1; // a bound is never among the keys
    }

    Iterator<Entry> iterate(Entry from, Entry to, boolean backwards) {
        return backwards ? entries.cursor(to, from, true) : entries.cursor(from, to, false);
    }

    /** By the values from one key on that both have, then by their sides, then by position. */
    int compare(Entry left, Entry right, int from) {
        int shared = Math.min(left.values.size(), right.values.size());
        for (int i = from; i < shared; i++) {
            int order = BsonType.compareValues(left.values.get(i), right.values.get(i));
            if (order != 0) {
                return keys.get(i).isAscending() ? order : -order;
            }
        }
        return left.side != right.side
                ? Integer.compare(left.side, right.side)
                : BsonType.compareValues(bare(left.position), bare(right.position));
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return value instanceof Missing ? null : value;
    }

    /** Kept in memory only; compares as MongoDB sorts what {@link #sortable} allows. */
    private final class EntryType extends BasicDataType<Entry> {

        @Override
        public int compare(Entry left, Entry right) {
            return OrderedKeys.this.compare(left, right, 0);
        }

        @Override
        public int getMemory(Entry entry) {
            return 0; // nothing of it is ever written or evicted
        }

        @Override
        public void write(WriteBuffer out, Entry entry) {
            throw new UnsupportedOperationException("in memory only");
        }

        @Override
        public Entry read(ByteBuffer in) {
            throw new UnsupportedOperationException("in memory only");
        }

        @Override
        public Entry[] createStorage(int size) {
            return new Entry[size];
        }
    }

    /** Every key stands for itself: what a map keeps beside them takes no room. */
    private static final class NoValue extends BasicDataType<Boolean> {

        @Override
        public int getMemory(Boolean value) {
            return 0;
        }

        @Override
        public void write(WriteBuffer out, Boolean value) {
            throw new UnsupportedOperationException("in memory only");
        }

        @Override
        public Boolean read(ByteBuffer in) {
            throw new UnsupportedOperationException("in memory only");
        }

        @Override
        public Boolean[] createStorage(int size) {
            return new Boolean[size];
        }
    }
}
