package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
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

    private final AtomicLong documentsRead = new AtomicLong();

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
    protected Document getDocument(Object position) {
        documentsRead.incrementAndGet();
        return super.getDocument(position);
    }

    /** {@code collStats} also tells how many documents were read by index since the start. */
    @Override
    public Document getStats() {
        return super.getStats().append("documentsRead", documentsRead.get());
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
        Reading reading = cheapest(new Conditions(query), orderBy, skip + wanted, wanted == 0);
        if (reading == null) {
            return matchDocuments(query, orderBy, skip, wanted, batchSize, fields);
        }
        boolean passOver = reading.ordered() && reading.exact();
        Stream<Document> documents =
                (passOver ? reading.positions().skip(skip) : reading.positions())
                        .map(this::getDocument);
        return matchDocumentsFromStream(
                documents,
                query,
                reading.ordered() ? null : orderBy,
                passOver ? 0 : skip,
                wanted,
                batchSize,
                fields);
    }

    /**
     * Either the narrowest way, whose documents are all read and then sorted, or the narrowest of
     * those in the order that is asked for, which is left as soon as the page is full.
     */
    private @Nullable Reading cheapest(
            Conditions conditions, @Nullable Document orderBy, int upTo, boolean all) {
        if (conditions.impossible()) {
            return new Reading.Exactly(List.of());
        }
        Reading narrowest = null;
        Reading ordered = null;
        for (Index<Object> index : getIndexes()) {
            if (index instanceof ServingIndex serving) {
                Reading reading = serving.reading(conditions, orderBy).orElse(null);
                if (reading != null) {
                    narrowest = narrower(narrowest, reading);
                    ordered = reading.ordered() ? narrower(ordered, reading) : ordered;
                }
            }
        }
        if (narrowest == null || ordered == null) {
            return narrowest;
        }
        double found = narrowest.width();
        double walked = all ? ordered.width() : upTo * (ordered.width() / Math.max(1, found));
        return walked <= found ? ordered : narrowest;
    }

    private static Reading narrower(@Nullable Reading one, Reading other) {
        return one == null || other.width() < one.width() ? other : one;
    }

    /** How many documents match, as far as that is asked for; none is read that need not be. */
    synchronized long count(Document query, long atMost) {
        Conditions conditions = new Conditions(query);
        if (conditions.impossible()) {
            return 0;
        }
        Reading narrowest = null;
        for (Index<Object> index : getIndexes()) {
            if (index instanceof ServingIndex serving) {
                Reading reading = serving.reading(conditions, null).orElse(null);
                if (reading != null && reading.exact()) {
                    return Math.min(atMost, reading.count());
                }
                narrowest = reading == null ? narrowest : narrower(narrowest, reading);
            }
        }
        Stream<Document> documents =
                narrowest == null
                        ? streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument)
                        : narrowest.positions().map(this::getDocument).filter(Objects::nonNull);
        return documents
                .filter(document -> documentMatchesQuery(document, query))
                .limit(atMost)
                .count();
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
