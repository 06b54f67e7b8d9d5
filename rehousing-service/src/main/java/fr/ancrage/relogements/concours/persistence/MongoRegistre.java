package fr.ancrage.relogements.concours.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.sealing.Envelopes;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.EtatConcours;
import fr.ancrage.relogements.concours.model.FaitConcours;
import fr.ancrage.relogements.concours.model.Registre;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The register, each concours a document with its journal inside; lists read without journals. */
@Component
class MongoRegistre implements Registre {

    private static final String NOM = "concours";

    /** What says that a household is vulnerable, and what SIAO did for it. */
    private static final String[] SCELLES = {
        "actes.veilleSociale",
        "actes.critere",
        "suivi.veille",
        "suivi.situation",
        "journal.data.nature"
    };

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final ReglesRelogement regles;
    private final Envelopes enveloppes;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoRegistre(
            JournaledCollections collections,
            SealedCollections scelles,
            Envelopes enveloppes,
            MongoTemplate mongo,
            ReglesRelogement regles) {
        this.collection =
                collections.collection(
                        NOM, scelles.of(NOM, MongoRegistre::departement, this::ligne, SCELLES));
        this.mongo = mongo;
        this.regles = regles;
        this.enveloppes = enveloppes;
    }

    private static Optional<String> departement(Document concours) {
        return Optional.ofNullable(ConcoursDocument.departement(concours));
    }

    private Document ligne(Document ouvert) {
        var concours = ConcoursDocument.toDomain(ouvert.getString("_id"), ouvert);
        return new Document("ligne", ConcoursDocument.ligne(concours, regles, enveloppes));
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(
                    Indexes.ascending("ligne.visiblePour", "ligne.etat", "ligne.dernierActe"));
            documents.createIndex(
                    Indexes.compoundIndex(
                            Indexes.ascending("ligne.visiblePour"),
                            Indexes.descending("ligne.dernierActe")));
            documents.createIndex(Indexes.ascending("ligne.departement", "ligne.aMentionner"));
            indexee.set(true);
        }
        return documents;
    }

    @Override
    public Optional<Versionne> trouver(ConcoursId id) {
        return collection
                .find(id.toString())
                .map(s -> new Versionne(ConcoursDocument.toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public boolean connait(ConcoursId id, String message) {
        return collection.alreadyDone(id.toString(), message);
    }

    @Override
    public boolean creer(Concours concours, FaitConcours fait, Origine origine) {
        return collection.insert(
                concours.id().toString(),
                ConcoursDocument.from(concours, regles, enveloppes),
                List.of(evenement(fait)),
                new Cause(origine.auteur(), origine.message()));
    }

    @Override
    public void changer(long version, Concours concours, FaitConcours fait, Origine origine) {
        collection.update(
                concours.id().toString(),
                version,
                ConcoursDocument.from(concours, regles, enveloppes),
                List.of(evenement(fait)),
                new Cause(origine.auteur(), origine.message()));
    }

    @Override
    public List<Versionne> page(Filtre filtre, int page, int taille) {
        return lire(
                Filters.and(criteres(filtre)),
                Sorts.orderBy(Sorts.descending("ligne.dernierActe"), Sorts.ascending("_id")),
                page * taille,
                taille);
    }

    @Override
    public long nombre(Filtre filtre) {
        return documents().countDocuments(Filters.and(criteres(filtre)));
    }

    @Override
    public List<Versionne> aMentionner(String departement) {
        return lire(
                Filters.and(
                        Filters.eq("ligne.departement", departement),
                        Filters.eq("ligne.aMentionner", true)),
                Sorts.ascending("_id"),
                0,
                0);
    }

    private List<Versionne> lire(Bson criteres, Bson tri, int debut, int taille) {
        var trouves = new ArrayList<Versionne>();
        documents()
                .find(criteres)
                .projection(Projections.exclude("journal"))
                .sort(tri)
                .skip(debut)
                .limit(taille)
                .forEach(d ->
                        trouves.add(
                                new Versionne(
                                        ConcoursDocument.toDomain(
                                                d.getString("_id"), collection.opened(d)),
                                        d.get("version", Number.class).longValue())));
        return trouves;
    }

    private List<Bson> criteres(Filtre f) {
        var criteres = new ArrayList<Bson>();
        criteres.add(Filters.in("ligne.visiblePour", f.cles()));
        if (f.etat() != null) {
            criteres.add(etat(f.etat(), f));
        }
        scelle(criteres, "categorie", f.categorie());
        egal(criteres, "ligne.arrondissement", f.arrondissement());
        egal(criteres, "ligne.parc", f.parc());
        egal(criteres, "dossier", f.dossier());
        scelle(criteres, "critere", f.critere());
        egal(criteres, "ligne.inconnu", f.inconnu());
        scelle(criteres, "critereManquant", f.critereManquant() ? true : null);
        egal(criteres, "ligne.annonceTardive", f.annonceTardive() ? true : null);
        if (f.executionAttendue()) {
            criteres.add(Filters.eq("ligne.etat", EtatConcours.ACCORDE.name()));
            criteres.add(Filters.eq("ligne.executionDite", false));
            criteres.add(Filters.lte("ligne.possibleLe", f.jour().toString()));
        }
        if (f.veilleAttendue()) {
            criteres.add(Filters.eq("ligne.etat", EtatConcours.ACCORDE.name()));
            scelle(criteres, "categorie", CategorieSiao.A);
            criteres.add(Filters.eq("ligne.veilleNotee", false));
        }
        if (f.annonceDu() != null) {
            criteres.add(Filters.eq("ligne.etat", EtatConcours.ACCORDE.name()));
            criteres.add(Filters.gte("ligne.annonceJour", f.annonceDu().toString()));
        }
        return criteres;
    }

    /** Silence is a refusal from the day of the answer on: no document changes on that day. */
    private static Bson etat(EtatConcours etat, Filtre f) {
        var jour = f.jour().toString();
        return switch (etat) {
            case REFUS_IMPLICITE ->
                    Filters.and(
                            Filters.eq("ligne.etat", EtatConcours.EN_INSTRUCTION.name()),
                            Filters.lte("ligne.reponseAttendueLe", jour));
            case EN_INSTRUCTION ->
                    Filters.and(
                            Filters.eq("ligne.etat", EtatConcours.EN_INSTRUCTION.name()),
                            Filters.or(
                                    Filters.exists("ligne.reponseAttendueLe", false),
                                    Filters.gt("ligne.reponseAttendueLe", jour)));
            case ACCORDE, REFUSE, SURSIS, CLOS, SANS_OBJET -> Filters.eq("ligne.etat", etat.name());
        };
    }

    private static void egal(List<Bson> criteres, String champ, @Nullable Object valeur) {
        if (valeur != null) {
            criteres.add(Filters.eq(champ, valeur));
        }
    }

    /** Asked by its token: what it says is not in the database. */
    private void scelle(List<Bson> criteres, String champ, @Nullable Object valeur) {
        if (valeur != null) {
            criteres.add(Filters.in("ligne." + champ, enveloppes.tokens(champ, valeur.toString())));
        }
    }

    private static EventToRecord evenement(FaitConcours fait) {
        var type =
                switch (fait) {
                    case FaitConcours.ActeRecu _ -> "concours.acte-recu";
                    case FaitConcours.ActeAnnule _ -> "concours.acte-annule";
                    case FaitConcours.EtudeEcartee _ -> "concours.etude-ecartee";
                    case FaitConcours.Absorbe _ -> "concours.absorbe";
                    case FaitConcours.ReuniDans _ -> "concours.reuni-dans";
                    case FaitConcours.ExecutionDite _ -> "concours.execution-dite";
                    case FaitConcours.ExpulsionAnnoncee _ -> "concours.expulsion-annoncee";
                    case FaitConcours.VeilleNotee _ -> "concours.veille-notee";
                    case FaitConcours.SituationNotee _ -> "concours.situation-notee";
                    case FaitConcours.Mentionne _ -> "concours.mentionne";
                };
        return EventToRecord.internal(type, fait);
    }
}
