package fr.ancrage.dossiers.menage.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.sealing.SealedFields;
import fr.ancrage.platform.sealing.Sealing;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Keys, alone in their collection, each wrapped by its département's: a document's id is the
 * household's, so that whoever inserts it first has made the key. A merged household's document
 * names the household that keeps it.
 */
@Repository
class MongoClesMenages implements ClesMenages {

    private static final int SCHEMA = 1;
    private static final String COLLECTION = "cles";
    private static final String DEPARTEMENT = "departement";
    private static final String CLE = "cle";
    private static final String REUNI_DANS = "reuniDans";

    private final MongoTemplate mongo;
    private final SealedFields scelles;

    MongoClesMenages(MongoTemplate mongo, SealedCollections collections) {
        this.mongo = mongo;
        this.scelles = collections.of(COLLECTION, this::departement, _ -> new Document(), CLE);
        cles().createIndex(Indexes.ascending(REUNI_DANS));
    }

    private MongoCollection<Document> cles() {
        return mongo.getCollection(COLLECTION);
    }

    /** A key that a former version stored does not say it; its household does. */
    private Optional<String> departement(Document cle) {
        return Optional.ofNullable(cle.getString(DEPARTEMENT))
                .or(() ->
                        Optional.ofNullable(
                                        mongo.getCollection("menages")
                                                .find(Filters.eq("_id", cle.get("_id")))
                                                .projection(Projections.include(DEPARTEMENT))
                                                .first())
                                .map(menage -> menage.getString(DEPARTEMENT)));
    }

    @Override
    public CleMenage pour(String menage, String departement) {
        String garde = menage;
        Document document = trouver(garde);
        Set<String> vus = new LinkedHashSet<>(List.of(garde));
        while (document != null && document.getString(REUNI_DANS) != null) {
            garde = document.getString(REUNI_DANS);
            if (!vus.add(garde)) {
                throw new IllegalStateException("households are merged in a circle");
            }
            document = trouver(garde);
        }
        String cle = document == null ? null : document.getString(CLE);
        return new CleMenage(cle == null ? creer(garde, departement) : cle, anterieures(garde));
    }

    private String creer(String menage, String departement) {
        String cle = Base64.getEncoder().encodeToString(Sealing.newKey());
        try {
            cles().insertOne(
                            scelles.seal(
                                    new Document("_id", menage)
                                            .append("schema", SCHEMA)
                                            .append(DEPARTEMENT, departement)
                                            .append(CLE, cle)));
            return cle;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        // somebody else was quicker, or the household is being merged meanwhile
        return pour(menage, departement).cle();
    }

    private List<String> anterieures(String garde) {
        List<String> cles = new ArrayList<>();
        Set<String> vus = new LinkedHashSet<>(List.of(garde));
        List<String> suite = List.of(garde);
        while (!suite.isEmpty()) {
            List<String> reunis = new ArrayList<>();
            for (Document d : cles().find(Filters.in(REUNI_DANS, suite))) {
                if (vus.add(d.getString("_id"))) {
                    reunis.add(d.getString("_id"));
                    String cle = scelles.open(d).getString(CLE);
                    if (cle != null) {
                        cles.add(cle);
                    }
                }
            }
            suite = reunis;
        }
        return cles;
    }

    @Override
    public void reunir(String menage, String dans) {
        cles().updateOne(
                        Filters.eq("_id", menage),
                        Updates.combine(
                                Updates.set(REUNI_DANS, dans),
                                Updates.setOnInsert("schema", SCHEMA)),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public Set<String> reunis(Set<String> menages) {
        Set<String> tous = new TreeSet<>(menages);
        boolean encore = true;
        while (encore) {
            Set<String> trouves = new TreeSet<>();
            for (Document d :
                    cles().find(
                                    Filters.or(
                                            Filters.in("_id", tous),
                                            Filters.in(REUNI_DANS, tous)))) {
                trouves.add(d.getString("_id"));
                if (d.getString(REUNI_DANS) != null) {
                    trouves.add(d.getString(REUNI_DANS));
                }
            }
            encore = tous.addAll(trouves);
        }
        return tous;
    }

    @Override
    public long nombre(Set<String> menages) {
        return cles().countDocuments(Filters.in("_id", menages));
    }

    @Override
    public void detruire(Set<String> menages) {
        cles().deleteMany(Filters.in("_id", menages));
    }

    private @Nullable Document trouver(String menage) {
        Document document = cles().find(Filters.eq("_id", menage)).first();
        return document == null ? null : scelles.open(document);
    }
}
