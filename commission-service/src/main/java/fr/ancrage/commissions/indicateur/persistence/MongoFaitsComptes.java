package fr.ancrage.commissions.indicateur.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import fr.ancrage.commissions.indicateur.model.FaitCompte;
import fr.ancrage.commissions.indicateur.model.FaitCompte.Genre;
import fr.ancrage.commissions.indicateur.model.FaitsComptes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document for each fact, by its derived id. A word replaces an earlier one only: what comes
 * twice, or late, changes nothing.
 */
@Component
class MongoFaitsComptes implements FaitsComptes {

    private static final String NOM = "comptes";
    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoFaitsComptes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void retenir(FaitCompte fait) {
        try {
            documents()
                    .replaceOne(
                            Filters.and(
                                    Filters.eq("_id", fait.id()),
                                    Filters.lt("sequence", fait.sequence())),
                            document(fait),
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // the document is there with a later word, or another instance has just made it
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            documents()
                    .replaceOne(
                            Filters.and(
                                    Filters.eq("_id", fait.id()),
                                    Filters.lt("sequence", fait.sequence())),
                            document(fait));
        }
    }

    private static Document document(FaitCompte f) {
        var document =
                new Document("_id", f.id())
                        .append("schema", SCHEMA)
                        .append("genre", f.genre().name())
                        .append("departement", f.departement())
                        .append("dossier", f.dossier())
                        .append("reference", f.reference())
                        .append("sequence", f.sequence())
                        .append("actif", f.actif())
                        .append("annee", f.date() == null ? 0 : f.date().getYear());
        if (f.date() != null) {
            document.append("date", f.date().toString());
        }
        var autres = new HashMap<String, String>();
        autres.put("objet", f.objet());
        autres.put("sens", f.sens());
        autres.put("parc", f.parc());
        autres.put("arrondissement", f.arrondissement());
        autres.put("menage", f.menage());
        autres.put("acte", f.acte());
        autres.values().removeIf(java.util.Objects::isNull);
        document.putAll(autres);
        return document;
    }

    @Override
    public List<FaitCompte> deLAnnee(String departement, int annee) {
        // what was undone has no date: its year is 0
        return lire(
                Filters.and(
                        Filters.eq("departement", departement),
                        Filters.in("annee", List.of(annee, 0))));
    }

    @Override
    public List<FaitCompte> actes(String departement, Collection<String> numeros) {
        return par(departement, Genre.ACTE, numeros);
    }

    @Override
    public List<FaitCompte> demandes(String departement, Collection<String> affectations) {
        return par(departement, Genre.DEMANDE, affectations);
    }

    private List<FaitCompte> par(String departement, Genre genre, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : lire(
                        Filters.and(
                                Filters.eq("departement", departement),
                                Filters.in("reference", references),
                                Filters.eq("genre", genre.name())));
    }

    private List<FaitCompte> lire(Bson filtre) {
        var faits = new ArrayList<FaitCompte>();
        documents()
                .find(filtre)
                .forEach(d -> {
                    var date = d.getString("date");
                    faits.add(
                            new FaitCompte(
                                    Genre.valueOf(d.getString("genre")),
                                    d.getString("departement"),
                                    d.getString("dossier"),
                                    d.getString("reference"),
                                    d.get("sequence", Number.class).longValue(),
                                    d.getBoolean("actif"),
                                    d.getString("objet"),
                                    d.getString("sens"),
                                    date == null ? null : LocalDate.parse(date),
                                    d.getString("parc"),
                                    d.getString("arrondissement"),
                                    d.getString("menage"),
                                    d.getString("acte")));
                });
        return faits;
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("departement", "annee"));
            documents.createIndex(Indexes.ascending("departement", "reference"));
            indexee.set(true);
        }
        return documents;
    }
}
