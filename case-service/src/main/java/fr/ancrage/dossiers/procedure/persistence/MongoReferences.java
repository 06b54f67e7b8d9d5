package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import fr.ancrage.dossiers.procedure.model.References;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One counter document by département and year. */
@Repository
class MongoReferences implements References {

    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoReferences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String suivante(String departement, int annee) {
        Document compteur =
                mongo.getCollection("compteurs")
                        .findOneAndUpdate(
                                Filters.eq("_id", departement + "-" + annee),
                                Updates.combine(
                                        Updates.inc("dernier", 1),
                                        Updates.setOnInsert("schema", SCHEMA)),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER));
        return "%s-%d-%06d"
                .formatted(
                        departement,
                        annee,
                        Objects.requireNonNull(compteur).get("dernier", Number.class).longValue());
    }
}
