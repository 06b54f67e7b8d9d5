package fr.ancrage.platform.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.platform.journal.Publisher.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The outbox's other half: publishes what the journals hold beyond their cursor, awaits the
 * broker's confirms by batch, and only then moves the cursors.
 *
 * <p>Woken after each write, and by itself every few seconds for what a crash or an outage left
 * behind. Killed anywhere, it sends again what was not yet marked; the message id stays the same
 * and the consumer's journal knows it. Several instances may relay at once: at worst a message is
 * sent twice.
 */
public class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 200;
    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);

    private final JournaledCollections collections;
    private final EventData eventData;
    private final Publisher publisher;
    private final Object signal = new Object();
    private boolean woken;
    private volatile boolean running;
    private volatile boolean away;
    private @Nullable Thread worker;

    public Relay(JournaledCollections collections, EventData eventData, Publisher publisher) {
        this.collections = collections;
        this.eventData = eventData;
        this.publisher = publisher;
        collections.afterEachWrite(this::wake);
    }

    /** Publishes soon. */
    public void wake() {
        synchronized (signal) {
            woken = true;
            signal.notifyAll();
        }
    }

    /** Whether the broker or the database was away at the last attempt. */
    public boolean isAway() {
        return away;
    }

    private void run() {
        var indexed = false;
        while (running) {
            try {
                if (!indexed) {
                    collections.declareIndexes();
                    indexed = true;
                }
                var sent = 0;
                for (var collection : collections.names()) {
                    sent += relay(collection);
                }
                if (away) {
                    LOG.info("publication des événements reprise");
                }
                away = false;
                if (sent == 0) {
                    await();
                }
            } catch (RuntimeException e) {
                if (!running) {
                    return;
                }
                if (!away) {
                    LOG.warn(
                            "publication des événements suspendue, nouvel essai chaque seconde: {}",
                            e.getClass().getName());
                }
                away = true;
                pause();
            }
        }
    }

    private int relay(String collection) {
        var documents = collections.documents(collection);
        var found =
                documents
                        .find(Filters.eq(JournaledCollection.TO_PUBLISH, true))
                        .projection(
                                Projections.include(
                                        JournaledCollection.JOURNAL,
                                        JournaledCollection.PUBLISHED_UP_TO,
                                        JournaledCollection.VERSION))
                        .limit(BATCH)
                        .into(new ArrayList<>());
        if (!found.isEmpty()) {
            beforeSending(collection, found);
        }
        var sendings = new ArrayList<Sending>();
        var entriesInBatch = 0;
        for (var document : found) {
            if (entriesInBatch >= BATCH) {
                break;
            }
            var sending = send(collection, document);
            sendings.add(sending);
            entriesInBatch += sending.confirms.size();
        }
        sent(sendings.size());
        awaitConfirms(sendings);
        var progressed = sendings.isEmpty() ? 0 : moveCursors(documents, sendings);
        if (progressed == 0 && entriesInBatch > 0) {
            throw new IllegalStateException("the broker confirmed nothing");
        }
        return progressed;
    }

    /**
     * In one exchange where all was confirmed and no save came in between; else the cursors of all
     * as far as was confirmed, and the rest is published next.
     *
     * @return how many documents got further
     */
    private int moveCursors(MongoCollection<Document> documents, List<Sending> sendings) {
        var progressed = 0;
        var whole = new ArrayList<WriteModel<Document>>();
        var atLeast = new ArrayList<WriteModel<Document>>();
        for (var sending : sendings) {
            var cursor = confirmedUpTo(sending);
            var moved = Updates.max(JournaledCollection.PUBLISHED_UP_TO, cursor);
            if (cursor > sending.from || cursor >= sending.last) {
                progressed++;
            }
            if (cursor >= sending.last) {
                whole.add(
                        new UpdateOneModel<>(
                                Filters.and(
                                        Filters.eq("_id", sending.id),
                                        Filters.eq(JournaledCollection.VERSION, sending.version)),
                                Updates.combine(
                                        moved, Updates.unset(JournaledCollection.TO_PUBLISH))));
            }
            atLeast.add(
                    new UpdateOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", sending.id),
                                    Filters.lt(JournaledCollection.PUBLISHED_UP_TO, cursor)),
                            moved));
        }
        confirmed(sendings.size());
        var unordered = new BulkWriteOptions().ordered(false);
        var done = whole.isEmpty() ? 0 : documents.bulkWrite(whole, unordered).getMatchedCount();
        if (done < sendings.size()) {
            documents.bulkWrite(atLeast, unordered);
        }
        return progressed;
    }

    private Sending send(String collection, Document stored) {
        var document = collections.collection(collection).opened(stored);
        var id = document.getString("_id");
        var from = document.get(JournaledCollection.PUBLISHED_UP_TO, Number.class).longValue();
        var entries =
                document.getList(JournaledCollection.JOURNAL, Document.class).stream()
                        .map(JournalEntry::from)
                        .filter(entry -> entry.sequence() > from)
                        .toList();
        var confirms = new ArrayList<Confirm>();
        for (var entry : entries) {
            if (entry.published()) {
                confirms.add(
                        new Confirm(
                                entry.sequence(), publisher.send(message(collection, id, entry))));
            }
        }
        var last = entries.isEmpty() ? from : entries.getLast().sequence();
        return new Sending(
                id,
                document.get(JournaledCollection.VERSION, Number.class).longValue(),
                from,
                last,
                confirms);
    }

    private OutgoingMessage message(String collection, String id, JournalEntry entry) {
        return new OutgoingMessage(
                collection + "/" + id + "/" + entry.sequence(),
                id,
                entry.sequence(),
                entry.type(),
                entry.at(),
                eventData.toJson(entry.data()));
    }

    /** The last sequence before the first entry that the broker has not confirmed. */
    protected long confirmedUpTo(Sending sending) {
        for (var confirm : sending.confirms) {
            if (!isConfirmed(confirm.future)) {
                return confirm.sequence - 1;
            }
        }
        return sending.last;
    }

    private static void awaitConfirms(List<Sending> sendings) {
        var all =
                CompletableFuture.allOf(
                        sendings.stream()
                                .flatMap(sending -> sending.confirms.stream())
                                .map(Confirm::future)
                                .toArray(CompletableFuture[]::new));
        try {
            all.get(CONFIRM_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("some events are not confirmed, they are sent again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isConfirmed(CompletableFuture<Boolean> confirm) {
        return confirm.isDone() && !confirm.isCompletedExceptionally() && confirm.getNow(false);
    }

    /** Reached once unpublished events are found and none is sent yet. */
    protected void beforeSending(String collection, List<Document> found) {}

    /** Reached once a batch is handed to the broker and nothing is confirmed yet. */
    protected void sent(int documents) {}

    /** Reached once a batch is confirmed and no cursor has moved yet. */
    protected void confirmed(int documents) {}

    private void await() {
        synchronized (signal) {
            try {
                if (!woken && running) {
                    signal.wait(SWEEP_EVERY.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            woken = false;
        }
    }

    private void pause() {
        synchronized (signal) {
            try {
                if (running) {
                    signal.wait(1000);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        var thread = worker;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(12));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The part of a batch that comes from one document. */
    protected record Sending(
            String id, long version, long from, long last, List<Confirm> confirms) {}

    /** One entry handed over, and whether the broker holds it. */
    protected record Confirm(long sequence, CompletableFuture<Boolean> future) {}
}
