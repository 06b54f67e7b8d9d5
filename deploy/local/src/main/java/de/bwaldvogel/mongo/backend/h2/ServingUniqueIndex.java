package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/**
 * A unique index that serves every query which fixes its keys, whatever else the query asks: the
 * original one wants the query's keys to be exactly its own, so that {@code {_id, version}} read
 * the whole collection. With several keys, its first ones serve too.
 */
final class ServingUniqueIndex extends H2UniqueIndex implements ServingIndex {

    private final List<String> fields;
    private final Lookup leadingKeys;

    ServingUniqueIndex(
            MVMap<KeyValue, Object> map, String name, List<IndexKey> keys, boolean sparse) {
        List<String> fieldsOfKeys = keys.stream().map(IndexKey::getKey).toList();
        Lookup rebuilt = new Lookup(keys.size() - 1);
        if (rebuilt.longest() > 0) {
            map.forEach(rebuilt::add);
        }
        this.fields = fieldsOfKeys;
        this.leadingKeys = rebuilt;
        super(map, name, keys, sparse);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        boolean added = super.putKeyPosition(key, position);
        if (added) {
            leadingKeys.add(key, Missing.ofNullable(position));
        }
        return added;
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        Object position = super.removeDocument(key);
        if (position != null) {
            leadingKeys.remove(key, position);
        }
        return position;
    }

    @Override
    public synchronized int width(Document query) {
        List<KeyValue> lookups = EqualityQuery.lookups(fields, query);
        if (lookups.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (lookups.getFirst().size() == fields.size()) {
            return lookups.size();
        }
        return lookups.stream().mapToInt(key -> leadingKeys.positions(key).size()).sum();
    }

    @Override
    public synchronized List<Object> candidates(Document query) {
        Set<Object> positions = new LinkedHashSet<>();
        for (KeyValue key : EqualityQuery.lookups(fields, query)) {
            positions.addAll(positionsOf(key));
        }
        return List.copyOf(positions);
    }

    private Collection<Object> positionsOf(KeyValue key) {
        if (key.size() < fields.size()) {
            return leadingKeys.positions(key);
        }
        Object position = getPosition(key);
        return position == null ? List.of() : List.of(position);
    }
}
