package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Heads leave by the same relay as every event, to a service that keeps them in its own database;
 * one document for each chain and day, so that none grows without bound.
 */
final class TrailHeadEvents implements TrailHeads {

    static final String TYPE = "piste.tete.v1";
    static final String RECEIVED = "tetesRecues";

    private final JournaledCollection sent;
    private final MongoTemplate mongo;

    TrailHeadEvents(JournaledCollections collections, MongoTemplate mongo) {
        this.sent = collections.collection("tetesDePiste");
        this.mongo = mongo;
    }

    @Override
    public void head(TrailHead head) {
        var id = head.instance() + "/" + LocalDate.now(ZoneOffset.UTC);
        var state = new Document("instance", head.instance()).append("sequence", head.sequence());
        var events = List.of(EventToRecord.published(TYPE, head));
        var cause = Cause.system("piste");
        if (!sent.insert(id, state, events, cause)) {
            var before =
                    sent.find(id)
                            .orElseThrow(
                                    () -> new OptimisticLockingFailureException("head vanished"));
            sent.update(id, before.version(), state, events, cause);
        }
    }

    /** Keeps another service's head; an older one than what is known changes nothing. */
    void received(TrailHead head) {
        var heads = mongo.getCollection(RECEIVED);
        var known = heads.find(Filters.eq("_id", head.instance())).first();
        if (known == null || known.getLong("sequence") < head.sequence()) {
            heads.replaceOne(
                    Filters.eq("_id", head.instance()),
                    new Document("_id", head.instance())
                            .append("sequence", head.sequence())
                            .append("hmac", head.hmac()),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** What a service was told of another's chains. */
    static List<TrailHead> received(MongoCollection<Document> heads) {
        return heads.find()
                .map(head ->
                        new TrailHead(
                                head.getString("_id"),
                                head.getLong("sequence"),
                                head.getString("hmac")))
                .into(new ArrayList<>());
    }
}
