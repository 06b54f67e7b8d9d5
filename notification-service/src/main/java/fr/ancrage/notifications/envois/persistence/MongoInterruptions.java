package fr.ancrage.notifications.envois.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.notifications.envois.model.Interruptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document by dependency that is away; every instance sees it. */
@Component
class MongoInterruptions implements Interruptions {

    private static final String COLLECTION = "interruptions";

    private final MongoTemplate mongo;

    MongoInterruptions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void absente(Dependance dependance, Instant maintenant) {
        mongo.getCollection(COLLECTION)
                .updateOne(
                        Filters.eq("_id", dependance.name()),
                        Updates.setOnInsert("depuis", Date.from(maintenant)),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public void revenue(Dependance dependance) {
        mongo.getCollection(COLLECTION).deleteOne(Filters.eq("_id", dependance.name()));
    }

    @Override
    public List<Interruption> enCours() {
        var toutes = new ArrayList<Interruption>();
        mongo.getCollection(COLLECTION)
                .find()
                .forEach(d ->
                        toutes.add(
                                new Interruption(
                                        Dependance.valueOf(d.getString("_id")),
                                        d.getDate("depuis").toInstant())));
        return toutes;
    }
}
