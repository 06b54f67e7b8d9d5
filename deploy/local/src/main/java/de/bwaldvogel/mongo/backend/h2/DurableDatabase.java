package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections and indexes are ours. */
final class DurableDatabase extends H2Database {

    private static final int CANNOT_CREATE_INDEX = 67;

    private final MVStore store;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // first: the constructor above opens the collections
        super(name, store, cursors);
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        CountCommand count = CountCommand.of(query).orElse(null);
        if (count != null
                && resolveCollection(count.collection(), false)
                        instanceof DurableCollection collection) {
            return count.answer(
                    collection.getFullName(), collection.count(count.match(), count.atMost()));
        }
        if (command.equalsIgnoreCase("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match) {
            return ScopedValue.where(DurableCollection.FIRST_MATCH, match)
                    .call(() -> super.handleCommand(channel, command, query, databases, oplog));
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        String fullName = getDatabaseName() + "." + collectionName;
        MVMap<Object, Document> data =
                store.openMap(
                        "databases." + fullName,
                        new MVMap.Builder<Object, Document>()
                                .keyType(new BsonType.Position())
                                .valueType(new BsonType.Whole()));
        MVMap<String, Object> meta = store.openMap("meta." + fullName);
        return new DurableCollection(this, collectionName, options, data, meta, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        MVMap<KeyValue, Object> map =
                store.openMap(
                        getDatabaseName() + "." + collectionName + "._index_" + indexName,
                        new MVMap.Builder<KeyValue, Object>()
                                .keyType(new BsonType.Key())
                                .valueType(new BsonType.Position()));
        return new ServingUniqueIndex(map, indexName, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new ServingSecondaryIndex(indexName, keys);
    }

    /** A partial index would be taken as a full one and find duplicates that are none. */
    @Override
    protected synchronized void addIndex(Document description) {
        if (description.containsKey("partialFilterExpression")) {
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX,
                    "CannotCreateIndex",
                    "the embedded server has no partial indexes");
        }
        super.addIndex(description);
    }
}
