package fr.ancrage.relogements.listes.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.listes.model.ListeSiao;
import fr.ancrage.relogements.listes.model.ListeSiao.Ligne;
import fr.ancrage.relogements.listes.model.ListeSiao.Octroi;
import fr.ancrage.relogements.listes.model.ListeSiao.Retrait;
import fr.ancrage.relogements.listes.model.ListeSiao.Scelle;
import fr.ancrage.relogements.listes.model.ListesSiao;
import fr.ancrage.relogements.listes.model.Semaine;
import fr.ancrage.relogements.listes.usecase.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document by département and week; its id is the claim that there is one only. */
@Component
class MongoListesSiao implements ListesSiao {

    private static final String NOM = "listesSiao";
    private static final String DEPARTS = "premieresListes";
    private static final int SCHEMA = 1;

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoListesSiao(
            JournaledCollections collections, SealedCollections scelles, MongoTemplate mongo) {
        this.collection =
                collections.collection(
                        NOM,
                        scelles.of(
                                NOM, "departement", "lignes.categorie", "lignes.critereManquant"));
        this.mongo = mongo;
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("departement", "semaine"));
            documents.createIndex(Indexes.ascending("departement", "mentionnee"));
            indexee.set(true);
        }
        return documents;
    }

    @Override
    public Optional<ListeSiao> trouver(String departement, Semaine semaine) {
        return collection.find(ListeSiao.id(departement, semaine)).map(s -> toDomain(s.state()));
    }

    @Override
    public Set<Semaine> figees(String departement) {
        var semaines = new HashSet<Semaine>();
        documents()
                .find(Filters.eq("departement", departement))
                .projection(Projections.include("semaine"))
                .forEach(d -> semaines.add(semaine(d)));
        return semaines;
    }

    @Override
    public void figer(ListeSiao liste) {
        collection.insert(
                liste.id(),
                from(liste, false),
                List.of(Publication.figee(liste)),
                Cause.system("listes-siao"));
    }

    @Override
    public List<ListeSiao> aMentionner(String departement) {
        var trouvees = new ArrayList<ListeSiao>();
        documents()
                .find(
                        Filters.and(
                                Filters.eq("departement", departement),
                                Filters.eq("mentionnee", false)))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.ascending("semaine"))
                .forEach(d -> trouvees.add(toDomain(collection.opened(d))));
        return trouvees;
    }

    record Mentionnee(int lignes, int retraits) {}

    @Override
    public void mentionnee(ListeSiao liste) {
        var lue = collection.find(liste.id()).orElseThrow();
        collection.update(
                liste.id(),
                lue.version(),
                from(liste, true),
                List.of(
                        EventToRecord.internal(
                                "liste-siao.mentionnee",
                                new Mentionnee(liste.lignes().size(), liste.retraits().size()))),
                Cause.system("listes-siao"));
    }

    @Override
    public List<Resume> page(Set<String> departements, int page, int taille) {
        var trouvees = new ArrayList<Resume>();
        documents()
                .find(Filters.in("departement", departements))
                .projection(Projections.exclude("journal", "lignes", "retraits"))
                .sort(Sorts.orderBy(Sorts.descending("semaine"), Sorts.ascending("departement")))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> trouvees.add(resume(d)));
        return trouvees;
    }

    private static Resume resume(Document d) {
        var totaux = d.get("totaux", Document.class);
        return new Resume(
                d.getString("departement"),
                semaine(d),
                LocalDate.parse(d.getString("figeeLe")),
                totaux.get("A", Number.class).intValue(),
                totaux.get("B", Number.class).intValue(),
                totaux.get("C", Number.class).intValue(),
                totaux.get("retraits", Number.class).intValue());
    }

    @Override
    public long nombre(Set<String> departements) {
        return documents().countDocuments(Filters.in("departement", departements));
    }

    @Override
    public Optional<Semaine> premiere(String departement) {
        return Optional.ofNullable(
                        mongo.getCollection(DEPARTS).find(Filters.eq("_id", departement)).first())
                .map(MongoListesSiao::semaine);
    }

    @Override
    public void commencer(String departement, Semaine semaine) {
        var connue = premiere(departement);
        if (connue.isEmpty() || connue.get().compareTo(semaine) > 0) {
            mongo.getCollection(DEPARTS)
                    .replaceOne(
                            Filters.eq("_id", departement),
                            new Document("_id", departement).append("semaine", semaine.toString()),
                            new ReplaceOptions().upsert(true));
        }
    }

    private static Semaine semaine(Document d) {
        return Semaine.lire(d.getString("semaine")).orElseThrow();
    }

    private static Document from(ListeSiao liste, boolean mentionnee) {
        var totaux = new Document();
        for (var categorie : CategorieSiao.values()) {
            totaux.append(
                    categorie.name(),
                    (int) liste.lignes().stream().filter(l -> l.categorie() == categorie).count());
        }
        totaux.append("retraits", liste.retraits().size());
        return new Document("schema", SCHEMA)
                .append("departement", liste.departement())
                .append("semaine", liste.semaine().toString())
                .append("destinataire", liste.destinataire())
                .append("source", liste.source())
                .append("figeeLe", liste.figeeLe().toString())
                .append("totaux", totaux)
                .append("mentionnee", mentionnee)
                .append("lignes", liste.lignes().stream().map(MongoListesSiao::ligne).toList())
                .append(
                        "retraits",
                        liste.retraits().stream().map(MongoListesSiao::retrait).toList());
    }

    private static Document ligne(Ligne l) {
        var o = l.octroi();
        var possible = o.possibleLe();
        return new Document("cle", o.cle())
                .append("concours", o.concours())
                .append("dossier", o.dossier())
                .append("decideLe", o.decideLe().toString())
                .append("possibleLe", possible == null ? null : possible.toString())
                .append("categorie", l.categorie().name())
                .append("critereManquant", l.critereManquant())
                .append("inconnu", l.inconnu())
                .append("commune", l.commune())
                .append("sauf", l.sauf())
                .append("identite", new Binary(l.identite().contenu()));
    }

    private static Document retrait(Retrait r) {
        return new Document("cle", r.cle())
                .append("concours", r.concours())
                .append("dossier", r.dossier())
                .append("liste", r.liste())
                .append("identite", new Binary(r.identite().contenu()));
    }

    private static @Nullable LocalDate jourOuRien(@Nullable String jour) {
        return jour == null ? null : LocalDate.parse(jour);
    }

    private static ListeSiao toDomain(Document d) {
        return new ListeSiao(
                d.getString("departement"),
                semaine(d),
                d.getString("destinataire"),
                d.getString("source"),
                LocalDate.parse(d.getString("figeeLe")),
                d.getList("lignes", Document.class).stream()
                        .map(l ->
                                new Ligne(
                                        new Octroi(
                                                l.getString("cle"),
                                                l.getString("concours"),
                                                l.getString("dossier"),
                                                LocalDate.parse(l.getString("decideLe")),
                                                jourOuRien(l.getString("possibleLe"))),
                                        CategorieSiao.valueOf(l.getString("categorie")),
                                        Boolean.TRUE.equals(l.getBoolean("critereManquant")),
                                        Boolean.TRUE.equals(l.getBoolean("inconnu")),
                                        l.getString("commune"),
                                        l.getString("sauf"),
                                        scelle(l)))
                        .toList(),
                d.getList("retraits", Document.class).stream()
                        .map(r ->
                                new Retrait(
                                        r.getString("cle"),
                                        r.getString("concours"),
                                        r.getString("dossier"),
                                        r.getString("liste"),
                                        scelle(r)))
                        .toList());
    }

    private static Scelle scelle(Document d) {
        return new Scelle(d.get("identite", Binary.class).getData());
    }
}
