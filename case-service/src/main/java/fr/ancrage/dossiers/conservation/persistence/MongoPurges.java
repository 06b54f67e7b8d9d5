package fr.ancrage.dossiers.conservation.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.conservation.model.Purge;
import fr.ancrage.dossiers.conservation.model.Purges;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by class, département and day. */
@Repository
class MongoPurges implements Purges {

    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoPurges(MongoTemplate mongo) {
        this.mongo = mongo;
        documents().createIndex(Indexes.ascending("departement", "objet", "jusqua"));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection("purges");
    }

    @Override
    public void noter(Purge purge) {
        String id = purge.objet() + "/" + purge.departement() + "/" + purge.jusqua();
        documents()
                .replaceOne(
                        Filters.eq("_id", id),
                        new Document("_id", id)
                                .append("schema", SCHEMA)
                                .append("objet", purge.objet())
                                .append("departement", purge.departement())
                                .append("jusqua", purge.jusqua().toString())
                                .append("source", purge.source())
                                .append("nombre", purge.nombre())
                                .append("le", purge.le().toString()),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Purge> derniere(String objet, String departement) {
        return Optional.ofNullable(
                        documents()
                                .find(
                                        Filters.and(
                                                Filters.eq("departement", departement),
                                                Filters.eq("objet", objet)))
                                .sort(Sorts.descending("jusqua"))
                                .first())
                .map(d ->
                        new Purge(
                                d.getString("objet"),
                                d.getString("departement"),
                                LocalDate.parse(d.getString("jusqua")),
                                d.getString("source"),
                                d.get("nombre", Number.class).longValue(),
                                LocalDate.parse(d.getString("le"))));
    }
}
