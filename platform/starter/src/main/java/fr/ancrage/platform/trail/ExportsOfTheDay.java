package fr.ancrage.platform.trail;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How many exports each agent may still make today, taken one by one from a document that every
 * instance of the service shares: the last one is given to one of them.
 */
final class ExportsOfTheDay {

    private static final String TAKEN = "taken";

    private final Supplier<MongoCollection<Document>> collection;
    private volatile @Nullable LocalDate swept;

    ExportsOfTheDay(Supplier<MongoCollection<Document>> collection) {
        this.collection = collection;
    }

    /** Whether one was left, and is now taken. */
    boolean take(String agent, LocalDate day, int limit) {
        forgetBefore(day);
        var id = id(agent, day);
        return takeFrom(id, limit) || open(id) || takeFrom(id, limit);
    }

    /** What was taken did not leave. */
    void giveBack(String agent, LocalDate day) {
        collection.get().updateOne(Filters.eq("_id", id(agent, day)), Updates.inc(TAKEN, -1));
    }

    private boolean takeFrom(String id, int limit) {
        Bson left = Filters.and(Filters.eq("_id", id), Filters.lt(TAKEN, limit));
        return collection.get().updateOne(left, Updates.inc(TAKEN, 1)).getMatchedCount() == 1;
    }

    private boolean open(String id) {
        try {
            collection.get().insertOne(new Document("_id", id).append(TAKEN, 1));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private void forgetBefore(LocalDate day) {
        if (!day.equals(swept)) {
            collection.get().deleteMany(Filters.lt("_id", day.minusDays(1).toString()));
            swept = day;
        }
    }

    private static String id(String agent, LocalDate day) {
        return day + "/" + agent;
    }
}
