package fr.ancrage.dossiers.conservation.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Effacement.Etat;
import fr.ancrage.dossiers.conservation.model.Effacement.Reponse;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by erasure; its journal asks every service, and keeps who decided. */
@Repository
class MongoEffacements implements Effacements {

    /** {@code dossier.efface.v1}. */
    record DossierEffaceV1(
            String effacement,
            String departement,
            List<String> sujets,
            @Nullable String objet,
            @Nullable LocalDate jusqua,
            LocalDate le) {}

    /** What stays in the history of the erasure. */
    record FaitV1(String etat, @Nullable String service) {}

    private static final String COLLECTION = "effacements";
    private static final int SCHEMA = 1;

    private final JournaledCollection collection;
    private final MongoTemplate mongo;

    MongoEffacements(JournaledCollections collections, MongoTemplate mongo) {
        this.collection = collections.collection(COLLECTION);
        this.mongo = mongo;
        documents().createIndex(Indexes.ascending("departement", "decideLe"));
        documents().createIndex(Indexes.ascending("etat"));
        documents().createIndex(Indexes.ascending("dossiers"));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public Optional<Lu> trouver(String id) {
        return collection.find(id).map(s -> new Lu(lire(s.id(), s.state()), s.version()));
    }

    @Override
    public boolean creer(Effacement effacement, Auteur auteur) {
        return collection.insert(
                effacement.id(),
                ecrire(effacement),
                List.of(
                        EventToRecord.internal(
                                "effacement.prepare", new FaitV1(effacement.etat().name(), null))),
                new Cause(auteur.nom(), auteur.message()));
    }

    @Override
    public void enregistrer(Lu lu, Effacement suite, Auteur auteur) {
        collection.update(
                suite.id(),
                lu.version(),
                ecrire(suite),
                List.of(evenement(lu.effacement(), suite)),
                new Cause(auteur.nom(), auteur.message()));
    }

    static EventToRecord evenement(Effacement avant, Effacement suite) {
        if (suite.etat() == Etat.EN_COURS && avant.etat() == Etat.PREPARE) {
            return EventToRecord.published(
                    "dossier.efface.v1",
                    new DossierEffaceV1(
                            suite.id(),
                            suite.departement(),
                            List.copyOf(new TreeSet<>(suite.dossiers())),
                            suite.objet().isEmpty() ? null : suite.objet(),
                            suite.jusqua(),
                            suite.decideLe()));
        }
        String service =
                suite.reponses().stream()
                        .map(Reponse::service)
                        .filter(s -> avant.attendus().contains(s))
                        .findFirst()
                        .orElse(null);
        return EventToRecord.internal("effacement.suivi", new FaitV1(suite.etat().name(), service));
    }

    @Override
    public List<Effacement> page(String departement, int page, int taille) {
        List<Effacement> elements = new ArrayList<>();
        documents()
                .find(Filters.eq("departement", departement))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.descending("decideLe", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> elements.add(lire(d.getString("_id"), d)));
        return elements;
    }

    @Override
    public long total(String departement) {
        return documents().countDocuments(Filters.eq("departement", departement));
    }

    @Override
    public List<Effacement> prepares() {
        return liste(Filters.eq("etat", Etat.PREPARE.name()));
    }

    @Override
    public List<Effacement> enCours(String departement) {
        return liste(
                Filters.and(
                        Filters.eq("etat", Etat.EN_COURS.name()),
                        Filters.eq("departement", departement)));
    }

    @Override
    public boolean engage(Set<String> dossiers) {
        return liste(Filters.in("dossiers", dossiers)).stream()
                .anyMatch(e -> e.objet().isEmpty() && e.etat() != Etat.ABANDONNE);
    }

    private List<Effacement> liste(Bson filtre) {
        List<Effacement> liste = new ArrayList<>();
        documents()
                .find(filtre)
                .projection(Projections.exclude("journal"))
                .forEach(d -> liste.add(lire(d.getString("_id"), d)));
        return liste;
    }

    private static Document ecrire(Effacement e) {
        return new Document("schema", SCHEMA)
                .append("departement", e.departement())
                .append("objet", e.objet())
                .append("jusqua", e.jusqua() == null ? null : e.jusqua().toString())
                .append("references", e.references())
                .append("dossiers", List.copyOf(new TreeSet<>(e.dossiers())))
                .append("origine", e.origine().name())
                .append("motif", e.motif())
                .append("decideLe", e.decideLe().toString())
                .append("etat", e.etat().name())
                .append(
                        "reponses",
                        e.reponses().stream()
                                .map(r ->
                                        new Document("service", r.service())
                                                .append("le", r.le().toString())
                                                .append("comptes", new Document(r.comptesTries()))
                                                .append("restants", r.restants()))
                                .toList());
    }

    private static Effacement lire(String id, Document d) {
        return new Effacement(
                id,
                d.getString("departement"),
                d.getString("objet"),
                d.getString("jusqua") == null ? null : LocalDate.parse(d.getString("jusqua")),
                d.getList("references", String.class),
                new HashSet<>(d.getList("dossiers", String.class)),
                Effacement.Origine.valueOf(d.getString("origine")),
                d.getString("motif"),
                LocalDate.parse(d.getString("decideLe")),
                Etat.valueOf(d.getString("etat")),
                d.getList("reponses", Document.class).stream()
                        .map(r ->
                                new Reponse(
                                        r.getString("service"),
                                        LocalDate.parse(r.getString("le")),
                                        comptes(r.get("comptes", Document.class)),
                                        r.get("restants", Number.class).longValue()))
                        .toList());
    }

    private static Map<String, Long> comptes(Document d) {
        Map<String, Long> comptes = new LinkedHashMap<>();
        d.forEach((genre, n) -> comptes.put(genre, ((Number) n).longValue()));
        return comptes;
    }
}
