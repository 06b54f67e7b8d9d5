package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The stored assignments and the indexes that serve every query of this package. */
@Component
class CollectionAffectations {

    static final String NOM = "affectations";

    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    CollectionAffectations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("dossier"));
            documents.createIndex(Indexes.ascending("visiblePour", "etat", "limite"));
            documents.createIndex(Indexes.ascending("designation.organisation", "etat"));
            indexee.set(true);
        }
        return documents;
    }
}
