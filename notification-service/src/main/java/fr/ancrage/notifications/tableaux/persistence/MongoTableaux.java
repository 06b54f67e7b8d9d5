package fr.ancrage.notifications.tableaux.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.tableaux.model.LigneTableau;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire.Annulation;
import fr.ancrage.notifications.tableaux.model.Tableaux;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Weekly tables: one document by département and week, which bounds it. */
@Component
class MongoTableaux implements Tableaux {

    record FaitV1(String semaine, int lignes) {}

    private static final String NOM = "tableaux";

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoTableaux(JournaledCollections collections, MongoTemplate mongo) {
        this.collection = collections.collection(NOM);
        this.mongo = mongo;
    }

    @Override
    public Optional<Versionne> trouver(String departement, SemaineIso semaine) {
        return collection
                .find(TableauHebdomadaire.id(departement, semaine))
                .map(s -> new Versionne(toDomain(s.state()), s.version()));
    }

    @Override
    public boolean creer(TableauHebdomadaire tableau, Origine origine) {
        return collection.insert(
                tableau.id(),
                document(tableau),
                List.of(evenement(tableau, Fait.LIGNE_INSCRITE)),
                cause(origine));
    }

    @Override
    public void changer(long version, TableauHebdomadaire tableau, Fait fait, Origine origine) {
        collection.update(
                tableau.id(),
                version,
                document(tableau),
                List.of(evenement(tableau, fait)),
                cause(origine));
    }

    private static EventToRecord evenement(TableauHebdomadaire tableau, Fait fait) {
        return EventToRecord.internal(
                "tableau." + fait.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new FaitV1(tableau.semaine().toString(), tableau.lignes().size()));
    }

    @Override
    public List<Versionne> avec(String acte) {
        var trouves = new ArrayList<Versionne>();
        documents()
                .find(Filters.eq("actes", acte))
                .projection(Projections.exclude("journal"))
                .forEach(d ->
                        trouves.add(
                                new Versionne(
                                        toDomain(d), d.get("version", Number.class).longValue())));
        return trouves;
    }

    @Override
    public Optional<SemaineIso> derniereFigee(String departement) {
        return semaine(
                Filters.and(Filters.eq("departement", departement), Filters.eq("fige", true)),
                Sorts.descending("semaine"));
    }

    @Override
    public Optional<SemaineIso> plusAncienneOuverte(String departement) {
        return semaine(
                Filters.and(Filters.eq("departement", departement), Filters.eq("fige", false)),
                Sorts.ascending("semaine"));
    }

    private Optional<SemaineIso> semaine(Bson filtre, Bson ordre) {
        return Optional.ofNullable(
                        documents()
                                .find(filtre)
                                .projection(Projections.include("semaine"))
                                .sort(ordre)
                                .first())
                .flatMap(d -> SemaineIso.lire(d.getString("semaine")));
    }

    @Override
    public List<TableauHebdomadaire> figes(String departement, int page, int taille) {
        var elements = new ArrayList<TableauHebdomadaire>();
        documents()
                .find(Filters.and(Filters.eq("departement", departement), Filters.eq("fige", true)))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.descending("semaine"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> elements.add(toDomain(d)));
        return elements;
    }

    @Override
    public long nombreFiges(String departement) {
        return documents()
                .countDocuments(
                        Filters.and(
                                Filters.eq("departement", departement), Filters.eq("fige", true)));
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("departement", "fige", "semaine"));
            documents.createIndex(Indexes.ascending("actes"));
            indexee.set(true);
        }
        return documents;
    }

    private static Document document(TableauHebdomadaire t) {
        var d =
                new Document("schema", 1)
                        .append("departement", t.departement())
                        .append("semaine", t.semaine().toString())
                        .append("fige", t.fige())
                        .append("figeLe", t.figeLe() == null ? null : t.figeLe().toString())
                        .append("actes", t.lignes().stream().map(LigneTableau::acte).toList())
                        .append("lignes", t.lignes().stream().map(MongoTableaux::ligne).toList())
                        .append(
                                "annulations",
                                t.annulations().stream()
                                        .map(a ->
                                                new Document("acte", a.acte())
                                                        .append("dossier", a.dossier())
                                                        .append("commune", a.commune())
                                                        .append("semaine", a.semaine())
                                                        .append("le", a.le().toString()))
                                        .toList());
        d.values().removeIf(java.util.Objects::isNull);
        return d;
    }

    private static Document ligne(LigneTableau l) {
        var d =
                new Document("acte", l.acte())
                        .append("dossier", l.dossier())
                        .append("commune", l.commune())
                        .append("parc", l.parc())
                        .append("date", l.date().toString())
                        .append("recuLe", l.recuLe().toString())
                        .append("sequence", l.sequence());
        if (l.scelle() != null) {
            d.append("scelle", new Binary(l.scelle()));
        }
        return d;
    }

    private static TableauHebdomadaire toDomain(Document d) {
        var fige = d.getString("figeLe");
        return new TableauHebdomadaire(
                d.getString("departement"),
                SemaineIso.lire(d.getString("semaine")).orElseThrow(),
                d.getList("lignes", Document.class, List.of()).stream()
                        .map(MongoTableaux::ligne)
                        .toList(),
                d.getList("annulations", Document.class, List.of()).stream()
                        .map(a ->
                                new Annulation(
                                        a.getString("acte"),
                                        a.getString("dossier"),
                                        a.getString("commune"),
                                        a.getString("semaine"),
                                        LocalDate.parse(a.getString("le"))))
                        .toList(),
                fige == null ? null : LocalDate.parse(fige));
    }

    private static LigneTableau ligne(Document l) {
        @Nullable Binary scelle = l.get("scelle", Binary.class);
        return new LigneTableau(
                l.getString("acte"),
                l.getString("dossier"),
                l.getString("commune"),
                l.getString("parc"),
                LocalDate.parse(l.getString("date")),
                LocalDate.parse(l.getString("recuLe")),
                l.get("sequence", Number.class).longValue(),
                scelle == null ? null : scelle.getData());
    }

    private static Cause cause(Origine origine) {
        return new Cause(origine.auteur(), origine.message());
    }
}
