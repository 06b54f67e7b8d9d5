package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index: in memory, filled from the collection when it is opened, serving equality and
 * {@code $in} of its leading keys, elements of arrays included. The original takes such an index
 * and never uses it. Ranges and sorts still read the collection.
 */
final class ServingSecondaryIndex extends Index<Object> implements ServingIndex {

    private final List<String> fields;
    private final Lookup lookup;
    private long count;

    ServingSecondaryIndex(String name, List<IndexKey> keys) {
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.lookup = new Lookup(keys.size());
        // sparse: the collection then accepts that an index does not name a document's position
        super(name, keys, true);
    }

    @Override
    public synchronized int width(Document query) {
        List<KeyValue> lookups = EqualityQuery.lookups(fields, query);
        return lookups.isEmpty()
                ? Integer.MAX_VALUE
                : lookups.stream().mapToInt(key -> lookup.positions(key).size()).sum();
    }

    @Override
    public synchronized List<Object> candidates(Document query) {
        Set<Object> positions = new LinkedHashSet<>();
        for (KeyValue key : EqualityQuery.lookups(fields, query)) {
            positions.addAll(lookup.positions(key));
        }
        return List.copyOf(positions);
    }

    @Override
    public boolean canHandle(Document query) {
        return width(query) != Integer.MAX_VALUE;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return candidates(query);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        Objects.requireNonNull(
                getKeyValues(document)); // refuses two parallel arrays, as MongoDB does
    }

    @Override
    public synchronized void add(
            Document document, Object position, MongoCollection<Object> collection) {
        for (KeyValue key : getKeyValues(document)) {
            lookup.add(key, Missing.ofNullable(position));
        }
        count++;
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        remove(document, Missing.ofNullable(document.get("_id")));
        return null;
    }

    private void remove(Document document, Object position) {
        for (KeyValue key : getKeyValues(document)) {
            lookup.remove(key, position);
        }
        count--;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        checkAdd(newDocument, collection);
    }

    @Override
    public synchronized void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            remove(oldDocument, Missing.ofNullable(position));
            add(newDocument, position, collection);
        }
    }

    @Override
    public synchronized long getCount() {
        return count;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // nothing is stored
    }
}
