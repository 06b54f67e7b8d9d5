package fr.ancrage.notifications.envois.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.ancrage.notifications.envois.model.Plis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Sealed letters, by the id of their envoi. */
@Component
class MongoPlis implements Plis {

    private static final String COLLECTION = "plis";

    private final MongoTemplate mongo;

    MongoPlis(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void garder(String envoi, Pli pli) {
        mongo.getCollection(COLLECTION)
                .replaceOne(
                        Filters.eq("_id", envoi),
                        new Document("_id", envoi)
                                .append("dossier", pli.dossier())
                                .append("scelle", new Binary(pli.scelle())),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public void retirer(String envoi) {
        mongo.getCollection(COLLECTION).deleteOne(Filters.eq("_id", envoi));
    }

    @Override
    public Map<String, Pli> lire(List<String> envois) {
        var plis = new LinkedHashMap<String, Pli>();
        mongo.getCollection(COLLECTION)
                .find(Filters.in("_id", envois))
                .forEach(d ->
                        plis.put(
                                d.getString("_id"),
                                new Pli(
                                        d.getString("dossier"),
                                        d.get("scelle", Binary.class).getData())));
        return plis;
    }
}
