package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index: in memory, filled from the collection when it is opened. It serves equality
 * and {@code $in} of its leading keys, elements of arrays included, then a range of texts of the
 * next one, and the order of those that follow. The original takes such an index and never uses it.
 */
final class ServingSecondaryIndex extends Index<Object> implements ServingIndex {

    private final OrderedKeys entries;
    private long count;

    ServingSecondaryIndex(String name, List<IndexKey> keys) {
        this.entries = new OrderedKeys(keys);
        // sparse: the collection then accepts that an index does not name a document's position
        super(name, keys, true);
    }

    @Override
    public synchronized Optional<Reading> reading(
            Conditions conditions, @Nullable Document orderBy) {
        return RunsOfKeys.of(entries, conditions, orderBy);
    }

    /** Asked only of a collection that does not choose by {@link #reading}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.of();
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
        entries.add(getKeyValues(document), Missing.ofNullable(position));
        count++;
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        remove(document, Missing.ofNullable(document.get("_id")));
        return null;
    }

    private void remove(Document document, Object position) {
        entries.remove(getKeyValues(document), position);
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
