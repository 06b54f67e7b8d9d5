package fr.ancrage.gateway.comptes.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Usages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One small document for each account, written once a day at most. */
@Component
class MongoUsages implements Usages {

    private static final String COLLECTION = "usages";
    private static final String JOUR = "le";

    private final MongoTemplate mongo;

    MongoUsages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void noter(CompteId compte, LocalDate jour) {
        mongo.getCollection(COLLECTION)
                .updateOne(
                        Filters.eq("_id", compte.valeur()),
                        Updates.set(JOUR, jour.toString()),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public Map<CompteId, LocalDate> derniers() {
        var derniers = new HashMap<CompteId, LocalDate>();
        mongo.getCollection(COLLECTION)
                .find()
                .forEach(d ->
                        derniers.put(
                                new CompteId(d.getString("_id")),
                                LocalDate.parse(d.getString(JOUR))));
        return derniers;
    }
}
