package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import fr.ancrage.dossiers.procedure.model.References;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
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
        return suivantes(departement, annee, 1).getFirst();
    }

    @Override
    public List<String> suivantes(String departement, int annee, int combien) {
        Document compteur =
                mongo.getCollection("compteurs")
                        .findOneAndUpdate(
                                Filters.eq("_id", departement + "-" + annee),
                                Updates.combine(
                                        Updates.inc("dernier", combien),
                                        Updates.setOnInsert("schema", SCHEMA)),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER));
        long dernier = Objects.requireNonNull(compteur).get("dernier", Number.class).longValue();
        return LongStream.rangeClosed(dernier - combien + 1, dernier)
                .mapToObj(n -> "%s-%d-%06d".formatted(departement, annee, n))
                .toList();
    }
}
