package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that reads by its narrowest index and never lets go of what it stores: every
 * document that leaves is a deep copy. The original updates stored objects in place while other
 * connections encode them and while the store writes them to disk.
 */
final class DurableCollection extends H2Collection {

    /** What the first {@code $match} of the aggregation on this thread asks. */
    static final ScopedValue<Document> FIRST_MATCH = ScopedValue.newInstance();

    private boolean firstMatchIsEnough;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    /** Encoding each document twice more per write to keep a sum that nobody reads. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public Iterable<Document> queryAll() {
        return handleQuery(FIRST_MATCH.orElse(new Document()));
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        firstMatchIsEnough = !isMulti;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            firstMatchIsEnough = false;
        }
    }

    @SuppressWarnings("NullAway") // the extended class takes null for no order and no projection
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        int wanted = firstMatchIsEnough ? 1 : limit;
        ServingIndex narrowest = null;
        int width = Integer.MAX_VALUE;
        for (Index<Object> index : getIndexes()) {
            if (width > 1 && index instanceof ServingIndex serving) {
                int candidates = serving.width(query);
                if (candidates < width) {
                    narrowest = serving;
                    width = candidates;
                }
            }
        }
        return narrowest == null
                ? matchDocuments(query, orderBy, skip, wanted, batchSize, fields)
                : matchDocuments(
                        query,
                        narrowest.candidates(query),
                        orderBy,
                        skip,
                        wanted,
                        batchSize,
                        fields);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skip,
            int limit,
            int batchSize,
            @Nullable Comparator<Document> comparator,
            @Nullable Document fields) {
        QueryResult stored =
                super.matchDocumentsFromStream(
                        query,
                        documents.filter(Objects::nonNull),
                        skip,
                        limit,
                        0,
                        comparator,
                        fields);
        List<Document> copies =
                stored.collectDocuments().stream().map(Document::cloneDeeply).toList();
        return createQueryResult(copies, batchSize);
    }
}
