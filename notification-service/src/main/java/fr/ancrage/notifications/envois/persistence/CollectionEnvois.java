package fr.ancrage.notifications.envois.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The stored envois and the indexes that serve every query of this package. */
@Component
class CollectionEnvois {

    static final String NOM = "envois";

    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    CollectionEnvois(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("dossier"));
            documents.createIndex(Indexes.ascending("visiblePour", "etat", "prepareLe"));
            documents.createIndex(Indexes.ascending("boite", "prepareLe"));
            documents.createIndex(Indexes.ascending("etat", "canal", "prochainEssai"));
            documents.createIndex(Indexes.ascending("impression"));
            indexee.set(true);
        }
        return documents;
    }
}
