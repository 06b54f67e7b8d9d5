package fr.ancrage.platform.daily;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.ancrage.platform.horloge.HorlogeMetier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Runs each {@link DailySweep} once a business day, whichever instance comes first. */
class DailySweeps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailySweeps.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(10);
    private static final String DAY = "jour";

    private final List<DailySweep> sweeps;
    private final MongoTemplate mongo;
    private final LockProvider locks;
    private final HorlogeMetier clock;
    private final Duration every;
    private final MeterRegistry meters;
    private final Set<String> failing = new HashSet<>();

    /** The day for which each was last seen done: a day that is done stays done. */
    private final Map<String, String> seenDone = new HashMap<>();

    private volatile @Nullable Thread worker;

    DailySweeps(
            List<DailySweep> sweeps,
            MongoTemplate mongo,
            LockProvider locks,
            HorlogeMetier clock,
            Duration every,
            MeterRegistry meters) {
        this.sweeps = List.copyOf(sweeps);
        this.mongo = mongo;
        this.locks = locks;
        this.clock = clock;
        this.every = every;
        this.meters = meters;
    }

    /** One look at every sweep. */
    void look() {
        for (var sweep : sweeps) {
            try {
                var today = clock.aujourdhui();
                if (!mark(today).equals(seenDone.get(sweep.name()))) {
                    runUnlessDone(sweep, today);
                }
                failing.remove(sweep.name());
            } catch (RuntimeException | Error e) {
                // an error of one sweep must not end the thread of all
                if (stopped()) {
                    return;
                }
                if (failing.add(sweep.name())) {
                    LOG.error("travail quotidien {} en échec, repris plus tard", sweep.name(), e);
                }
            }
        }
    }

    /** What was interrupted by the end of the application failed for that reason. */
    private boolean stopped() {
        return worker == null && Thread.currentThread().isInterrupted();
    }

    /** Another one when the day turns here, or where it turns earlier or later. */
    private String mark(LocalDate today) {
        var elsewhere = clock.ailleurs();
        return elsewhere.isEmpty() ? today.toString() : today + " " + elsewhere;
    }

    private void runUnlessDone(DailySweep sweep, LocalDate today) {
        var mark = mark(today);
        if (!done(sweep, mark)) {
            locked(sweep, today, mark);
        }
        if (done(sweep, mark)) {
            seenDone.put(sweep.name(), mark);
        }
    }

    private void locked(DailySweep sweep, LocalDate today, String mark) {
        var lock =
                locks.lock(
                        new LockConfiguration(
                                Instant.now(),
                                "balayage-" + sweep.name(),
                                LOCKED_AT_MOST,
                                Duration.ZERO));
        if (lock.isEmpty()) {
            return;
        }
        try {
            if (!done(sweep, mark)) {
                var run = Timer.start(meters);
                sweep.run(today);
                run.stop(meters.timer("ancrage.daily", "sweep", sweep.name()));
                marks().replaceOne(
                                Filters.eq("_id", sweep.name()),
                                new Document("_id", sweep.name()).append(DAY, mark),
                                new ReplaceOptions().upsert(true));
            }
        } finally {
            lock.get().unlock();
        }
    }

    private boolean done(DailySweep sweep, String mark) {
        var last = marks().find(Filters.eq("_id", sweep.name())).first();
        return last != null && mark.equals(last.getString(DAY));
    }

    private MongoCollection<Document> marks() {
        return mongo.getCollection("balayages");
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            var thread = Thread.ofVirtual().name("daily-sweeps").unstarted(this::run);
            worker = thread;
            thread.start();
        }
    }

    private void run() {
        while (worker == Thread.currentThread()) {
            look();
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
