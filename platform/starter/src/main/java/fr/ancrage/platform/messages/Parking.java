package fr.ancrage.platform.messages;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Why messages were parked, and how often a delivery was begun without an end. The messages
 * themselves stay in the broker's parking queues.
 */
class Parking {

    static final String REASONS = "messagesGares";
    private static final String BEGINNINGS = "livraisonsCommencees";

    /**
     * A message begun this often without an end kills its consumer each time. Only begun deliveries
     * count: what was merely prefetched when a consumer died is innocent.
     */
    private static final int MAX_BEGINNINGS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final MongoTemplate mongo;

    Parking(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    boolean tooManyBeginnings(String queue, String id, Message message) {
        if (!Boolean.TRUE.equals(message.getMessageProperties().isRedelivered())) {
            return false;
        }
        var begun =
                mongo.getCollection(BEGINNINGS)
                        .findOneAndUpdate(
                                Filters.eq("_id", key(queue, id)),
                                Updates.inc("n", 1),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER));
        return begun != null && begun.getInteger("n", 0) > MAX_BEGINNINGS;
    }

    void done(String queue, String id, Message message) {
        if (Boolean.TRUE.equals(message.getMessageProperties().isRedelivered())) {
            mongo.getCollection(BEGINNINGS).deleteOne(Filters.eq("_id", key(queue, id)));
        }
    }

    void reason(String queue, String id, Message message, Throwable reason) {
        try {
            mongo.getCollection(REASONS)
                    .replaceOne(
                            Filters.eq("_id", key(queue, id)),
                            new Document("_id", key(queue, id))
                                    .append("file", queue)
                                    .append("message", id)
                                    .append(
                                            "type",
                                            message.getMessageProperties().getReceivedRoutingKey())
                                    .append("raison", reason.getClass().getName())
                                    .append("lieu", place(reason))
                                    .append("le", Date.from(Instant.now())),
                            new ReplaceOptions().upsert(true));
        } catch (RuntimeException e) {
            LOG.warn("{}: la raison du message {} n'a pas pu être notée", queue, id);
        }
    }

    private static String place(Throwable reason) {
        var frames = reason.getStackTrace();
        return frames.length == 0 ? "" : frames[0].toString();
    }

    static String key(String queue, String id) {
        return queue + "|" + id;
    }
}
