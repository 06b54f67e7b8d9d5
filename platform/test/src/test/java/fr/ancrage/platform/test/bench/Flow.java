package fr.ancrage.platform.test.bench;

import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollection.Insertion;
import fr.ancrage.platform.test.pair.PairApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Orders given, each of which comes by relay and queue to its one execution. */
final class Flow {

    /** How many may be given and not yet executed: the relay's batch and what waits behind it. */
    private static final int AHEAD = 400;

    private static final int AT_ONCE = 100;

    private final JournaledCollection orders;
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicLong executed = new AtomicLong();
    private final Map<String, Long> given = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();

    Flow(JournaledCollection orders, PairApplication.Executions executions) {
        this.orders = orders;
        executions.whenExecuted(this::executed);
    }

    private void executed(String number) {
        executed.incrementAndGet();
        ahead.release();
        @Nullable Long since = given.remove(number);
        if (since != null) {
            waits.add(System.nanoTime() - since);
        }
    }

    /** Executions a second when orders are given as fast as they are executed. */
    double perSecond(Duration duration) {
        var before = executed.get();
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        while (System.nanoTime() < end) {
            ahead.acquireUninterruptibly(AT_ONCE);
            give(AT_ONCE);
        }
        ahead.acquireUninterruptibly(AHEAD);
        ahead.release(AHEAD);
        return (executed.get() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    /**
     * @param p99 of a hundred waits from commit to effect, in milliseconds
     * @param growth what was under way in the last third of the time, against the first
     */
    record Waits(double p99, double growth) {}

    /** Orders come at that pace, whether or not those before are executed. */
    Waits atAPace(int perSecond, Duration duration) {
        waits.clear();
        var underWay = new ArrayList<Integer>();
        var count = (int) (perSecond * duration.toSeconds());
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var due = begin + (long) (i * 1e9 / perSecond);
                for (var now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                threads.execute(this::giveOne);
                underWay.add(given.size());
            }
        }
        while (waits.size() < count) {
            LockSupport.parkNanos(1_000_000);
        }
        var sorted = waits.stream().sorted().toList();
        return new Waits(
                sorted.get((int) (count * 0.99)) / 1e6,
                (1 + mean(underWay.subList(count * 2 / 3, count)))
                        / (1 + mean(underWay.subList(0, count / 3))));
    }

    private void giveOne() {
        var insertion = order();
        // it may be executed before its commit has come back to us
        given.put(insertion.id(), System.nanoTime());
        orders.insert(insertion.id(), insertion.state(), insertion.events(), Cause.system("bench"));
        given.computeIfPresent(insertion.id(), (_, _) -> System.nanoTime());
    }

    private void give(int count) {
        orders.insertAll(Stream.generate(Flow::order).limit(count).toList(), Cause.system("bench"));
    }

    private static Insertion order() {
        var number = UUID.randomUUID().toString();
        return new Insertion(
                number,
                new Document("numero", number),
                List.of(
                        EventToRecord.published(
                                "essai.ordre-donne.v1",
                                Map.of("numero", number, "empoisonne", false))));
    }

    private static double mean(List<Integer> figures) {
        return figures.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
