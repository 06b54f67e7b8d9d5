package fr.ancrage.dossiers.imports.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import fr.ancrage.dossiers.imports.model.FichiersRefuses;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoFichiersRefuses implements FichiersRefuses {

    private static final String FICHIERS = "fichiers_refuses";

    private final MongoTemplate mongo;

    MongoFichiersRefuses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> motif(String empreinte) {
        return Optional.ofNullable(
                        mongo.getCollection(FICHIERS).find(Filters.eq("_id", empreinte)).first())
                .map(d -> d.getString("motif"));
    }

    @Override
    public void retenir(String empreinte, String motif) {
        try {
            mongo.getCollection(FICHIERS)
                    .insertOne(
                            new Document("_id", empreinte)
                                    .append("schema", 1)
                                    .append("motif", motif)
                                    .append("le", new Date()));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
