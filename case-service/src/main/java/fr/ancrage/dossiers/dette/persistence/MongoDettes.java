package fr.ancrage.dossiers.dette.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.procedure.model.Reunions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Found by the case's id, which is the document's. */
@Repository
class MongoDettes implements Dettes {

    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;
    private final Reunions reunions;

    MongoDettes(MongoTemplate mongo, Reunions reunions) {
        this.mongo = mongo;
        this.reunions = reunions;
    }

    private MongoCollection<Document> dettes() {
        return mongo.getCollection("dettes");
    }

    @Override
    public List<Lu> duDossier(String dossier, String departement) {
        List<Lu> lus = new ArrayList<>();
        dettes().find(Filters.in("_id", reunions.famille(dossier)))
                .forEach(d -> {
                    Lu lu = lu(d);
                    if (lu.dette().dossier().equals(dossier)) {
                        lus.addFirst(lu);
                    } else {
                        lus.add(lu);
                    }
                });
        if (lus.isEmpty() || !lus.getFirst().dette().dossier().equals(dossier)) {
            lus.addFirst(new Lu(DetteDuDossier.vide(dossier, departement), 0));
        }
        return lus;
    }

    private static Lu lu(Document d) {
        return new Lu(DetteDocument.toDomain(d), d.get("version", Number.class).longValue());
    }

    @Override
    public void enregistrer(Lu lu, DetteDuDossier suite) {
        Document document =
                DetteDocument.de(suite)
                        .append("schema", SCHEMA)
                        .append("version", lu.version() + 1);
        if (lu.version() == 0) {
            creer(document.append("_id", suite.dossier()));
            return;
        }
        long changes =
                dettes().updateOne(
                                Filters.and(
                                        Filters.eq("_id", suite.dossier()),
                                        Filters.eq("version", lu.version())),
                                new Document("$set", document))
                        .getMatchedCount();
        if (changes == 0) {
            throw new OptimisticLockingFailureException("the debt was changed meanwhile");
        }
    }

    private void creer(Document document) {
        try {
            dettes().insertOne(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            throw new OptimisticLockingFailureException("the debt was written meanwhile", e);
        }
    }
}
