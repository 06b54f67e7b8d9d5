package fr.ancrage.gateway.protection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that every instance of the gateway draws from: one document each, swapped by its version.
 * A count that is lost when the store fails over costs nobody anything, so that no majority is
 * waited for.
 */
final class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String WRITTEN_AT = "writtenAt";

    private final MongoCollection<Document> collection;

    SharedBuckets(MongoCollection<Document> collection) {
        super(ClientSideConfig.getDefault());
        this.collection = collection.withWriteConcern(WriteConcern.W1);
        collection.createIndex(Indexes.ascending(WRITTEN_AT));
    }

    /** A bucket that is not kept is a full one. */
    void forgetUntouchedSince(Instant limit) {
        collection.deleteMany(Filters.lt(WRITTEN_AT, Date.from(limit)));
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new Swap(key);
    }

    @Override
    public void removeProxy(String key) {
        collection.deleteOne(Filters.eq("_id", key));
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException("requests run on virtual threads");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException("requests run on virtual threads");
    }

    private final class Swap implements CompareAndSwapOperation {

        private final String key;
        private long version;

        private Swap(String key) {
            this.key = key;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
            var stored = collection.find(Filters.eq("_id", key)).first();
            if (stored == null) {
                return Optional.empty();
            }
            version = stored.getLong(VERSION);
            return Optional.of(stored.get(STATE, Binary.class).getData());
        }

        @Override
        public boolean compareAndSwap(
                byte @Nullable [] original,
                byte[] next,
                RemoteBucketState state,
                Optional<Long> timeoutNanos) {
            return original == null ? insert(next) : update(next);
        }

        private boolean update(byte[] next) {
            return collection
                            .updateOne(
                                    Filters.and(
                                            Filters.eq("_id", key), Filters.eq(VERSION, version)),
                                    Updates.combine(
                                            Updates.set(STATE, new Binary(next)),
                                            Updates.set(WRITTEN_AT, new Date()),
                                            Updates.inc(VERSION, 1L)))
                            .getMatchedCount()
                    == 1;
        }

        private boolean insert(byte[] next) {
            try {
                collection.insertOne(
                        new Document("_id", key)
                                .append("schema", 1)
                                .append(VERSION, 1L)
                                .append(STATE, new Binary(next))
                                .append(WRITTEN_AT, new Date()));
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        }
    }
}
