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
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Found by the case's id, which is the document's. */
@Repository
class MongoDettes implements Dettes {

    /** 2: the day of the breach; 3: the case knows it or not. Older ones are told once more. */
    private static final int SCHEMA = 3;

    private static final String ROMPU_DES = "rompuDes";

    private static final String A_REPORTER = "aReporter";

    private final MongoTemplate mongo;
    private final Reunions reunions;

    MongoDettes(MongoTemplate mongo, Reunions reunions) {
        this.mongo = mongo;
        this.reunions = reunions;
        dettes().createIndex(Indexes.ascending(ROMPU_DES));
        dettes().createIndex(Indexes.ascending("schema"));
        dettes().createIndex(Indexes.ascending(A_REPORTER));
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

    @Override
    public List<Lu> aReporter(int combien) {
        return Stream.of(Filters.lt("schema", SCHEMA), Filters.eq(A_REPORTER, true))
                .flatMap(f ->
                        dettes()
                                .find(f)
                                .limit(combien)
                                .map(MongoDettes::lu)
                                .into(new ArrayList<>())
                                .stream())
                .toList();
    }

    @Override
    public void reportee(Lu lu) {
        dettes().updateOne(
                        Filters.and(
                                Filters.eq("_id", lu.dette().dossier()),
                                Filters.eq("version", lu.version())),
                        new Document(
                                "$set",
                                new Document("schema", SCHEMA)
                                        .append(ROMPU_DES, rompuDes(lu.dette()))
                                        .append(A_REPORTER, false)));
    }

    private static String rompuDes(DetteDuDossier dette) {
        return dette.rompuDes().map(LocalDate::toString).orElse("");
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
                        .append(ROMPU_DES, rompuDes(suite))
                        .append(A_REPORTER, true);
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
