package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that serves every query which fixes its keys, whatever else the query asks: the
 * original one wants the query's keys to be exactly its own, so that {@code {_id, version}} read
 * the whole collection. With several keys, its first ones serve too.
 */
final class ServingUniqueIndex extends H2UniqueIndex implements ServingIndex {

    private final List<String> fields;

    /** Absent where there is one key. */
    private final @Nullable OrderedKeys leadingKeys;

    ServingUniqueIndex(
            MVMap<KeyValue, Object> map, String name, List<IndexKey> keys, boolean sparse) {
        OrderedKeys rebuilt = keys.size() == 1 ? null : new OrderedKeys(keys);
        if (rebuilt != null) {
            map.forEach((key, position) -> rebuilt.add(List.of(key), position));
        }
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.leadingKeys = rebuilt;
        super(map, name, keys, sparse);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        boolean added = super.putKeyPosition(key, position);
        if (added && leadingKeys != null) {
            leadingKeys.add(List.of(key), Missing.ofNullable(position));
        }
        return added;
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        Object position = super.removeDocument(key);
        if (position != null && leadingKeys != null) {
            leadingKeys.remove(List.of(key), position);
        }
        return position;
    }

    @Override
    public synchronized Optional<Reading> reading(
            Conditions conditions, @Nullable Document orderBy) {
        List<KeyValue> lookups = conditions.lookups(fields);
        if (!lookups.isEmpty() && lookups.getFirst().size() == fields.size()) {
            return Optional.of(
                    new Reading.Exactly(
                            lookups.stream()
                                    .map(this::getPosition)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList()));
        }
        return leadingKeys == null
                ? Optional.empty()
                : RunsOfKeys.of(leadingKeys, conditions, orderBy);
    }
}
