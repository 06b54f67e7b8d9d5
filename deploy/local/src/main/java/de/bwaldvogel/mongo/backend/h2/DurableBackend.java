package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 backend with the promise that what was acknowledged survives the death of the process.
 *
 * <p>Each command runs under a read lock; before its reply leaves, and only if the store holds
 * unsaved changes, the write lock is taken and the store committed, so that concurrent callers
 * share one commit and a commit never holds half a command. The operating system is trusted with
 * the written bytes: power loss is outside the promise, a real MongoDB with its journal is the
 * answer to that.
 */
public class DurableBackend extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(DurableBackend.class);

    private static final int CACHE_MEGABYTES = 64;
    private static final int COMPACTED_FILL_RATE = 60;
    private static final int COMPACTED_AT_ONCE = 8 * 1024 * 1024;

    private final MVStore store;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Consumer<Throwable> onStoreFailure;
    private final Pages pages = new Pages(getCursorRegistry());
    private final ScheduledExecutorService compaction =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("compaction").factory());
    private volatile boolean changedSinceCompaction;

    /**
     * Opens the store of a directory.
     *
     * @param onStoreFailure called when the store can no longer be written (disk full, file lost):
     *     nothing more can be promised, the process had better end
     */
    public DurableBackend(Path file, Consumer<Throwable> onStoreFailure) {
        MVStore opened =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0) // else a big command would be saved by halves
                        .cacheSize(CACHE_MEGABYTES)
                        .open();
        opened.setRetentionTime(0);
        this.store = opened;
        this.onStoreFailure = onStoreFailure;
        super(opened);
        store.commit();
        compaction.scheduleWithFixedDelay(this::compact, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new DurableDatabase(databaseName, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        if (command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster")) {
            return super.handleCommand(channel, databaseName, "ismaster", query)
                    .append("isWritablePrimary", Boolean.TRUE)
                    .append("helloOk", Boolean.TRUE)
                    .append("readOnly", Boolean.FALSE);
        }
        lock.readLock().lock();
        try {
            return switch (command.toLowerCase(Locale.ROOT)) {
                case "listdatabases" -> databases();
                case "find", "aggregate" -> {
                    int atMost = Pages.asked(query);
                    yield pages.first(
                            super.handleCommand(channel, databaseName, command, query),
                            atMost,
                            Boolean.TRUE.equals(query.get("singleBatch")));
                }
                case "killcursors" -> {
                    pages.closed(query);
                    yield super.handleCommand(channel, databaseName, command, query);
                }
                default -> super.handleCommand(channel, databaseName, command, query);
            };
        } finally {
            // asked before the lock is given back: beside a commit, the store calls saved what is
            // still on its way to the disk
            boolean unsaved = store.hasUnsavedChanges();
            lock.readLock().unlock();
            if (unsaved) {
                commitBeforeReply(); // after a failure too: what it changed is acknowledged
            }
        }
    }

    /** The library opens each of them once more to say so, and builds all of its indexes. */
    private Document databases() {
        var databases =
                listDatabaseNames().stream()
                        .sorted()
                        .map(name ->
                                new Document("name", name)
                                        .append("empty", resolveDatabase(name).isEmpty()))
                        .toList();
        var answer = new Document("databases", databases);
        Utils.markOkay(answer);
        return answer;
    }

    private void commitBeforeReply() {
        lock.writeLock().lock();
        try {
            if (store.hasUnsavedChanges()) { // else another caller's commit held ours
                store.commit();
                changedSinceCompaction = true;
            }
        } catch (RuntimeException e) {
            // still under the lock: whoever comes next would find nothing left to save
            onStoreFailure.accept(e);
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Gives back the room of what was overwritten; without it the file grows with every update. */
    private void compact() {
        if (!changedSinceCompaction) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!store.isClosed()) {
                changedSinceCompaction = store.compact(COMPACTED_FILL_RATE, COMPACTED_AT_ONCE);
                store.commit();
            }
        } catch (RuntimeException e) {
            LOG.error("compaction failed", e);
            onStoreFailure.accept(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        compaction.shutdownNow();
        lock.writeLock().lock();
        try {
            super.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
