package fr.ancrage.platform.test.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The driver alone on what the flow has left: each document changed by an update of its own. */
final class RawUpdates {

    /** As many as consume a queue of ours. */
    private static final int AT_ONCE = 2;

    private static final int DOCUMENTS = 5000;

    private RawUpdates() {}

    static double perSecond(MongoTemplate mongo, Duration duration) {
        var executions = mongo.getCollection("executions");
        var ids =
                executions
                        .find()
                        .limit(DOCUMENTS)
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>());
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Void> updating = () -> update(executions, ids, next, end);
            threads.invokeAll(Collections.nCopies(AT_ONCE, updating)).forEach(Future::resultNow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return next.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private static @Nullable Void update(
            MongoCollection<Document> executions, List<String> ids, AtomicInteger next, long end) {
        while (System.nanoTime() < end) {
            executions.updateOne(
                    Filters.eq("_id", ids.get(next.getAndIncrement() % ids.size())),
                    Updates.inc("fois", 1));
        }
        return null;
    }
}
