package fr.ancrage.dossiers.conservation.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.conservation.model.Gel;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by hold; its journal keeps who set and who lifted it. */
@Repository
class MongoGels implements Gels {

    /** What stays in the history of the hold. */
    record FaitV1(LocalDate le) {}

    private static final String COLLECTION = "gels";
    private static final int SCHEMA = 1;

    private final JournaledCollection collection;
    private final MongoTemplate mongo;

    MongoGels(JournaledCollections collections, MongoTemplate mongo) {
        this.collection = collections.collection(COLLECTION);
        this.mongo = mongo;
        documents().createIndex(Indexes.ascending("departement", "depuis"));
        documents().createIndex(Indexes.ascending("menages"));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public void creer(Gel gel, Auteur auteur) {
        collection.insert(
                gel.id(),
                ecrire(gel),
                List.of(EventToRecord.internal("gel.pose", new FaitV1(gel.depuis()))),
                new Cause(auteur.nom(), auteur.message()));
    }

    @Override
    public void retirer(String id) {
        documents().deleteOne(Filters.eq("_id", id));
    }

    @Override
    public Optional<Lu> trouver(String id) {
        return collection.find(id).map(s -> new Lu(lire(s.id(), s.state()), s.version()));
    }

    @Override
    public void lever(Lu lu, Gel suite, Auteur auteur) {
        LocalDate le = suite.leveLe();
        if (le == null || suite.equals(lu.gel())) {
            return;
        }
        collection.update(
                suite.id(),
                lu.version(),
                ecrire(suite),
                List.of(EventToRecord.internal("gel.leve", new FaitV1(le))),
                new Cause(auteur.nom(), auteur.message()));
    }

    @Override
    public List<Gel> duFoyer(Set<String> menages) {
        List<Gel> gels = new ArrayList<>();
        documents()
                .find(Filters.in("menages", menages))
                .forEach(d -> gels.add(lire(d.getString("_id"), d)));
        return gels;
    }

    @Override
    public List<Gel> actifs(String departement, LocalDate jour) {
        List<Gel> gels = new ArrayList<>();
        documents()
                .find(du(departement))
                .projection(Projections.exclude("journal"))
                .forEach(d -> gels.add(lire(d.getString("_id"), d)));
        return gels.stream().filter(gel -> gel.actif(jour)).toList();
    }

    @Override
    public List<Gel> page(String departement, int page, int taille) {
        List<Gel> gels = new ArrayList<>();
        documents()
                .find(du(departement))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.descending("depuis", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> gels.add(lire(d.getString("_id"), d)));
        return gels;
    }

    @Override
    public long total(String departement) {
        return documents().countDocuments(du(departement));
    }

    private static Bson du(String departement) {
        return Filters.eq("departement", departement);
    }

    private static Document ecrire(Gel g) {
        Document d =
                new Document("schema", SCHEMA)
                        .append("departement", g.departement())
                        .append("reference", g.reference())
                        .append("menages", List.copyOf(new TreeSet<>(g.menages())))
                        .append("motif", g.motif())
                        .append("depuis", g.depuis().toString());
        jour(d, "jusqua", g.jusqua());
        jour(d, "leveLe", g.leveLe());
        return d;
    }

    private static void jour(Document d, String champ, @Nullable LocalDate jour) {
        if (jour != null) {
            d.append(champ, jour.toString());
        }
    }

    private static Gel lire(String id, Document d) {
        return new Gel(
                id,
                d.getString("departement"),
                d.getString("reference"),
                new HashSet<>(d.getList("menages", String.class)),
                d.getString("motif"),
                LocalDate.parse(d.getString("depuis")),
                jour(d, "jusqua"),
                jour(d, "leveLe"));
    }

    private static @Nullable LocalDate jour(Document d, String champ) {
        String texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }
}
