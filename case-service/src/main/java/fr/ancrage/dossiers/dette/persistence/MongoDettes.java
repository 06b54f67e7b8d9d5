package fr.ancrage.dossiers.dette.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Found by the case's id, which is the document's; whom a case took over is asked of the cases,
 * whose index on {@code reuniDans} serves it.
 */
@Repository
class MongoDettes implements Dettes {

    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoDettes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private MongoCollection<Document> dettes() {
        return mongo.getCollection("dettes");
    }

    @Override
    public List<Lu> duDossier(String dossier, String departement) {
        List<Lu> lus = new ArrayList<>();
        dettes().find(Filters.in("_id", famille(dossier)))
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

    private Set<String> famille(String dossier) {
        Set<String> famille = new LinkedHashSet<>(Set.of(dossier));
        Set<String> derniers = Set.of(dossier);
        while (!derniers.isEmpty()) {
            Set<String> absorbes = new LinkedHashSet<>();
            mongo.getCollection("dossiers")
                    .find(Filters.in("reuniDans", derniers))
                    .projection(Projections.include("_id"))
                    .forEach(d -> absorbes.add(d.getString("_id")));
            absorbes.removeIf(a -> !famille.add(a));
            derniers = absorbes;
        }
        return famille;
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
