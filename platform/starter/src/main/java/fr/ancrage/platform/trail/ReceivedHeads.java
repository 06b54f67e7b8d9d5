package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/** What this service was told of the chains of others, whose witness it is. */
final class ReceivedHeads {

    static final String COLLECTION = "tetesRecues";

    private final Supplier<MongoCollection<Document>> collection;

    ReceivedHeads(Supplier<MongoCollection<Document>> collection) {
        this.collection = collection;
    }

    /** Keeps a head; an older one than what is known changes nothing. */
    void keep(TrailHead head) {
        var heads = collection.get();
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

    List<TrailHead> all() {
        return collection
                .get()
                .find()
                .map(head ->
                        new TrailHead(
                                head.getString("_id"),
                                head.getLong("sequence"),
                                head.getString("hmac")))
                .into(new ArrayList<>());
    }
}
