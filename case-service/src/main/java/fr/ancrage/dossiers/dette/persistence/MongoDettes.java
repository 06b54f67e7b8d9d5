package fr.ancrage.dossiers.dette.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.procedure.model.Reunions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Found by the case's id, which is the document's. */
@Repository
class MongoDettes implements Dettes {

    /** 2: the day of the breach; a debt stored before is brought to it by {@link RupturesDesPlans}. */
    private static final int SCHEMA = 2;

    private static final String ROMPU_DES = "rompuDes";

    private final MongoTemplate mongo;
    private final Reunions reunions;

    MongoDettes(MongoTemplate mongo, Reunions reunions) {
        this.mongo = mongo;
        this.reunions = reunions;
        dettes().createIndex(Indexes.ascending(ROMPU_DES));
        dettes().createIndex(Indexes.ascending("schema"));
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

    @Override
    public Set<String> auPlanRompu(LocalDate jour) {
        List<String> ids =
                dettes().find(
                                Filters.and(
                                        Filters.gt(ROMPU_DES, ""),
                                        Filters.lte(ROMPU_DES, jour.toString())))
                        .projection(Projections.include("_id"))
                        .map(d -> d.getString("_id"))
                        .into(new ArrayList<>());
        Map<String, String> courants = reunions.courants(ids);
        return ids.stream()
                .map(id -> courants.getOrDefault(id, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that were stored before the day of the breach was. */
    List<Lu> anciennes(int combien) {
        return dettes()
                .find(Filters.lt("schema", SCHEMA))
                .limit(combien)
                .map(MongoDettes::lu)
                .into(new ArrayList<>());
    }

    private static Lu lu(Document d) {
        return new Lu(DetteDocument.toDomain(d), d.get("version", Number.class).longValue());
    }

    @Override
    public void enregistrer(Lu lu, DetteDuDossier suite) {
        Document document =
                DetteDocument.de(suite)
                        .append("schema", SCHEMA)
                        .append("version", lu.version() + 1)
                        .append(ROMPU_DES, suite.rompuDes().map(LocalDate::toString).orElse(""));
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
