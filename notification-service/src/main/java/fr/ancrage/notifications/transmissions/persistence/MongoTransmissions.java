package fr.ancrage.notifications.transmissions.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import fr.ancrage.notifications.envois.model.DossiersLisibles;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.EtatTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Transmissions, each a document with its journal inside. */
@Component
class MongoTransmissions implements Transmissions {

    record FaitV1(String regle) {}

    private static final String NOM = "transmissions";
    private static final String REPERES = "reperes";
    private static final String DOSSIERS = "dossiers";
    private static final String CONNU = "connu";

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoTransmissions(JournaledCollections collections, MongoTemplate mongo) {
        this.collection = collections.collection(NOM);
        this.mongo = mongo;
    }

    @Override
    public Optional<Versionnee> trouver(String id) {
        return collection
                .find(id)
                .map(s -> new Versionnee(toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public boolean creer(Transmission transmission, Origine origine) {
        return collection.insert(
                transmission.id(),
                document(transmission),
                List.of(evenement(transmission, Fait.OUVERTE)),
                cause(origine));
    }

    @Override
    public void changer(long version, Transmission transmission, Fait fait, Origine origine) {
        collection.update(
                transmission.id(),
                version,
                document(transmission),
                List.of(evenement(transmission, fait)),
                cause(origine));
    }

    private static EventToRecord evenement(Transmission transmission, Fait fait) {
        return EventToRecord.internal(
                "transmission." + fait.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new FaitV1(transmission.regle()));
    }

    @Override
    public List<String> duDossier(String dossier) {
        var ids = new ArrayList<String>();
        documents()
                .find(Filters.eq("dossier", dossier))
                .projection(Projections.include("_id"))
                .forEach(d -> ids.add(d.getString("_id")));
        return ids;
    }

    @Override
    public List<Transmission> page(
            Set<String> cles, DossiersLisibles lisibles, Filtre filtre, int page, int taille) {
        var elements = new ArrayList<Transmission>();
        var etapes = visibles(cles, lisibles, filtre);
        etapes.add(Aggregates.sort(Sorts.ascending("echeance", "_id")));
        etapes.add(Aggregates.skip(page * taille));
        etapes.add(Aggregates.limit(taille));
        etapes.add(Aggregates.project(Projections.exclude("journal", CONNU)));
        documents().aggregate(etapes).forEach(d -> elements.add(toDomain(d.getString("_id"), d)));
        return elements;
    }

    @Override
    public long nombre(Set<String> cles, DossiersLisibles lisibles, Filtre filtre) {
        var etapes = visibles(cles, lisibles, filtre);
        etapes.add(Aggregates.count("total"));
        var total = documents().aggregate(etapes).first();
        return total == null ? 0 : total.get("total", Number.class).longValue();
    }

    /**
     * Where a dossier is may be learned after what it makes somebody owe: it is asked of what is
     * known of the dossier.
     */
    private static List<Bson> visibles(Set<String> cles, DossiersLisibles lisibles, Filtre filtre) {
        var etapes = new ArrayList<Bson>();
        etapes.add(Aggregates.match(criteres(cles, filtre)));
        if (!lisibles.tous()) {
            var ouverts = new ArrayList<Bson>();
            ouverts.add(Filters.exists("dossier", false));
            ouverts.add(Filters.in("departement", lisibles.departements()));
            if (!lisibles.arrondissements().isEmpty()) {
                etapes.add(Aggregates.lookup(DOSSIERS, "dossier", "_id", CONNU));
                ouverts.add(Filters.in(CONNU + ".arrondissement", lisibles.arrondissements()));
            }
            etapes.add(Aggregates.match(Filters.or(ouverts)));
        }
        return etapes;
    }

    private static Bson criteres(Set<String> cles, Filtre filtre) {
        var criteres = new ArrayList<Bson>();
        criteres.add(Filters.in("visiblePour", cles));
        var jour = filtre.aujourdhui().toString();
        var etat = filtre.etat();
        if (etat != null) {
            criteres.add(
                    switch (etat) {
                        case FAITE -> Filters.eq("avancement", EtatTransmission.FAITE.name());
                        case SANS_OBJET ->
                                Filters.eq("avancement", EtatTransmission.SANS_OBJET.name());
                        case A_FAIRE ->
                                Filters.and(
                                        Filters.eq("avancement", EtatTransmission.A_FAIRE.name()),
                                        Filters.or(
                                                Filters.exists("echeance", false),
                                                Filters.gte("echeance", jour)));
                        case EN_RETARD ->
                                Filters.and(
                                        Filters.eq("avancement", EtatTransmission.A_FAIRE.name()),
                                        Filters.lt("echeance", jour));
                    });
        }
        egal(criteres, "regle", filtre.regle());
        egal(criteres, "dossier", filtre.dossier());
        egal(criteres, "de", filtre.de());
        return Filters.and(criteres);
    }

    private static void egal(List<Bson> criteres, String champ, @Nullable String valeur) {
        if (valeur != null) {
            criteres.add(Filters.eq(champ, valeur));
        }
    }

    @Override
    public Optional<LocalDate> ouvertesJusqua() {
        return Optional.ofNullable(
                        mongo.getCollection(REPERES).find(Filters.eq("_id", NOM)).first())
                .map(d -> LocalDate.parse(d.getString("jour")));
    }

    @Override
    public void ouvertesJusqua(LocalDate jour) {
        mongo.getCollection(REPERES)
                .replaceOne(
                        Filters.eq("_id", NOM),
                        new Document("_id", NOM).append("jour", jour.toString()),
                        new ReplaceOptions().upsert(true));
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("visiblePour", "avancement", "echeance"));
            documents.createIndex(Indexes.ascending("dossier"));
            indexee.set(true);
        }
        return documents;
    }

    private static Document document(Transmission t) {
        var visible = new ArrayList<String>();
        visible.add("dep:" + t.departement());
        visible.add("org:" + t.de());
        t.vers().forEach(v -> visible.add("org:" + v));
        var avancement =
                t.sansObjet()
                        ? EtatTransmission.SANS_OBJET
                        : t.faiteLe() != null ? EtatTransmission.FAITE : EtatTransmission.A_FAIRE;
        var d =
                new Document("schema", 1)
                        .append("departement", t.departement())
                        .append("regle", t.regle())
                        .append("libelle", t.libelle())
                        .append("source", t.source())
                        .append("de", t.de())
                        .append("vers", new ArrayList<>(t.vers()))
                        .append("periode", t.periode())
                        .append("dossier", t.dossier())
                        .append("affectation", t.affectation())
                        .append("acte", t.acte())
                        .append("echeance", texte(t.echeance()))
                        .append("explication", t.explication())
                        .append("lien", t.lien())
                        .append("faiteLe", texte(t.faiteLe()))
                        .append("preuve", t.preuve())
                        .append("avancement", avancement.name())
                        .append("visiblePour", visible);
        d.values().removeIf(java.util.Objects::isNull);
        return d;
    }

    private static Transmission toDomain(String id, Document d) {
        return new Transmission(
                id,
                d.getString("departement"),
                d.getString("regle"),
                d.getString("libelle"),
                d.getString("source"),
                d.getString("de"),
                d.getList("vers", String.class, List.of()),
                d.getString("periode"),
                d.getString("dossier"),
                d.getString("affectation"),
                d.getString("acte"),
                jour(d, "echeance"),
                d.getString("explication"),
                d.getString("lien"),
                jour(d, "faiteLe"),
                d.getString("preuve"),
                EtatTransmission.SANS_OBJET.name().equals(d.getString("avancement")));
    }

    private static @Nullable String texte(@Nullable LocalDate jour) {
        return jour == null ? null : jour.toString();
    }

    private static @Nullable LocalDate jour(Document d, String champ) {
        var texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    private static Cause cause(Origine origine) {
        return new Cause(origine.auteur(), origine.message());
    }
}
