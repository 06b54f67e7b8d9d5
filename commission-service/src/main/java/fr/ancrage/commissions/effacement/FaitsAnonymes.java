package fr.ancrage.commissions.effacement;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The facts that the charter's indicators count outlive the case: what they count is the same,
 * nothing leads back to the case any more. Merged cases become one, as they are counted; of
 * two words about one act that of the case kept stands, as it does in the count.
 */
class FaitsAnonymes implements PersonalData {

    private static final String COLLECTION = "comptes";
    private static final String DOSSIER = "dossier";
    private static final String REFERENCE = "reference";

    /** More merges in a row than this is no procedure. */
    private static final int PAS = 16;

    private final MongoTemplate mongo;

    FaitsAnonymes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String kind() {
        return "faits-comptes";
    }

    @Override
    public long count(Set<String> dossiers) {
        return documents().countDocuments(Filters.in(DOSSIER, dossiers));
    }

    @Override
    public void erase(Erasure erasure) {
        var nommes = Filters.in(DOSSIER, erasure.subjects());
        var reunions = reunions(erasure.subjects());
        var faits = documents().find(nommes).into(new ArrayList<>());
        faits.sort(Comparator.comparingInt(f -> lignee(f.getString(DOSSIER), reunions).size()));
        for (var fait : faits) {
            garder(anonyme(fait, lignee(fait.getString(DOSSIER), reunions).getLast(), erasure));
        }
        documents().deleteMany(nommes);
    }

    /** What is there already stands: an earlier run made it, or the case that was kept. */
    private void garder(Document fait) {
        try {
            documents().insertOne(fait);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Document anonyme(Document fait, String racine, Erasure erasure) {
        var anonyme = new Document(fait);
        anonyme.put(DOSSIER, erasure.pseudonym(racine));
        for (var champ : List.of(REFERENCE, "menage", "acte")) {
            var valeur = fait.getString(champ);
            if (valeur != null) {
                anonyme.put(champ, erasure.pseudonym(valeur));
            }
        }
        anonyme.put(
                "_id",
                "%s/%s/%s"
                        .formatted(
                                fait.getString("genre").toLowerCase(java.util.Locale.ROOT),
                                anonyme.getString(DOSSIER),
                                anonyme.getString(REFERENCE)));
        return anonyme;
    }

    private Map<String, String> reunions(Set<String> dossiers) {
        var reunions = new HashMap<String, String>();
        mongo.getCollection("suivis")
                .find(Filters.in("_id", dossiers))
                .projection(Projections.include("reuniDans"))
                .forEach(d -> {
                    if (d.getString("reuniDans") != null) {
                        reunions.put(d.getString("_id"), d.getString("reuniDans"));
                    }
                });
        return reunions;
    }

    /** A case, and those that it was merged into, up to the one that was kept. */
    private static List<String> lignee(String dossier, Map<String, String> reunions) {
        var lignee = new ArrayList<>(List.of(dossier));
        for (var d = reunions.get(dossier); d != null && lignee.size() < PAS; ) {
            lignee.add(d);
            d = reunions.get(d);
        }
        return lignee;
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(COLLECTION);
        documents.createIndex(Indexes.ascending(DOSSIER));
        return documents;
    }
}
