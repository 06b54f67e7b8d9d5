package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.ancrage.platform.trail.TrailEntry.TrailFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of this process's chain. Whoever holds the lock writes for all who wait, in one
 * command: under load many requests share one commit, and none leaves before its own entry is
 * written.
 *
 * <p>When a write fails nobody knows how much of it the database has taken. The chain is then left
 * as it is, valid to its end, and a new one begins under a new name.
 */
final class TrailWriter {

    private static final int LARGEST_BATCH = 500;

    private final Supplier<MongoCollection<Document>> collection;
    private final String process;

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Head> unsent = new LinkedHashMap<>();

    private int chain;
    private String instance;
    private long sequence;
    private String precedent;
    private boolean indexed;

    TrailWriter(Supplier<MongoCollection<Document>> collection, String process) {
        this.collection = collection;
        this.process = process;
        this.instance = process;
        this.precedent = TrailEntry.origin(instance);
    }

    /** Returns when the entry is written; throws what the driver threw when it was not. */
    void write(TrailFact fact) {
        var own = new Waiting(fact);
        queue.add(own);
        writing.lock();
        try {
            while (!own.settled) {
                writeWaiting();
            }
        } finally {
            writing.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    /** The ends of chains that have grown since they were last asked for. */
    List<Head> unsentHeads() {
        writing.lock();
        try {
            var heads = List.copyOf(unsent.values());
            unsent.clear();
            return heads;
        } finally {
            writing.unlock();
        }
    }

    /** It is handed over at the next time, unless the chain has grown since. */
    void notSent(Head head) {
        writing.lock();
        try {
            unsent.putIfAbsent(head.instance(), head);
        } finally {
            writing.unlock();
        }
    }

    private void writeWaiting() {
        var batch = new ArrayList<Waiting>();
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
            if (batch.size() == LARGEST_BATCH) {
                break;
            }
        }
        var documents = new ArrayList<Document>(batch.size());
        var hash = precedent;
        for (var i = 0; i < batch.size(); i++) {
            var entry = new TrailEntry(instance, sequence + 1 + i, batch.get(i).fact, hash);
            documents.add(entry.toDocument());
            hash = entry.hash();
        }
        try {
            var target = collection.get();
            index(target);
            target.insertMany(documents);
            sequence += batch.size();
            precedent = hash;
            unsent.put(instance, new Head(instance, sequence, hash));
            batch.forEach(waiting -> waiting.settle(null));
        } catch (RuntimeException failure) {
            beginAnew();
            batch.forEach(waiting -> waiting.settle(failure));
        }
    }

    private void beginAnew() {
        chain++;
        instance = process + "." + chain;
        sequence = 0;
        precedent = TrailEntry.origin(instance);
    }

    private void index(MongoCollection<Document> target) {
        if (indexed) {
            return;
        }
        target.createIndex(
                Indexes.ascending("instance", "sequence"), new IndexOptions().unique(true));
        // by whom, about whom, and everything of a territory in its order
        target.createIndex(Indexes.ascending("agent", "le"));
        target.createIndex(Indexes.ascending(TrailEntry.CONCERNE, "le"));
        target.createIndex(Indexes.ascending("departement", "le"));
        indexed = true;
    }

    record Head(String instance, long sequence, String hash) {}

    /** Read and written under the lock only. */
    private static final class Waiting {
        private final TrailFact fact;
        private boolean settled;
        private @Nullable RuntimeException failure;

        private Waiting(TrailFact fact) {
            this.fact = fact;
        }

        private void settle(@Nullable RuntimeException why) {
            failure = why;
            settled = true;
        }
    }
}
