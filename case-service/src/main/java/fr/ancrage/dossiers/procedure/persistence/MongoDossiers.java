package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EvenementDossier;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.journal.Snapshot;
import fr.ancrage.platform.sealing.SealedCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Cases, each with its journal, its deadlines and its row in one document. */
@Repository
class MongoDossiers implements Dossiers {

    static final String COLLECTION = "dossiers";

    /** What says that a household is vulnerable, in the acts and in their history. */
    private static final String[] SCELLES = {
        "actes.concours.veilleSociale",
        "actes.concours.critereValide",
        "journal.data.veilleSociale",
        "journal.data.critereValide"
    };

    private static final Logger LOG = LoggerFactory.getLogger(MongoDossiers.class);

    private final JournaledCollection dossiers;
    private final MongoTemplate mongo;
    private final HorlogeLegale horlogeLegale;
    private final Reperage reperage;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    MongoDossiers(
            JournaledCollections collections,
            SealedCollections scelles,
            MongoTemplate mongo,
            HorlogeLegale horlogeLegale,
            Reperage reperage,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.dossiers =
                collections.collection(COLLECTION, scelles.of(COLLECTION, "departement", SCELLES));
        this.mongo = mongo;
        this.horlogeLegale = horlogeLegale;
        this.reperage = reperage;
        this.territoires = territoires;
        this.horloge = horloge;
        IndexDesDossiers.declarer(mongo.getCollection(COLLECTION));
    }

    @Override
    public Optional<Lu> trouver(String id) {
        return dossiers.find(id).map(MongoDossiers::lu);
    }

    @Override
    public Optional<Lu> parReference(String reference) {
        Document trouve =
                mongo.getCollection(COLLECTION)
                        .find(Filters.eq("reference", reference))
                        .projection(Projections.include("_id"))
                        .first();
        return trouve == null ? Optional.empty() : courant(trouve.getString("_id"));
    }

    private static Lu lu(Snapshot snapshot) {
        return new Lu(
                DossierDocument.toDomain(snapshot.id(), snapshot.state()), snapshot.version());
    }

    @Override
    public boolean existe(String id) {
        return dossiers.exists(id);
    }

    @Override
    public boolean ouvrir(Dossier.Changement ouverture, Auteur auteur) {
        JournaledCollection.Insertion insertion = insertion(ouverture);
        return dossiers.insert(
                insertion.id(), insertion.state(), insertion.events(), cause(auteur));
    }

    @Override
    public void ouvrir(Collection<Dossier.Changement> ouvertures, Auteur auteur) {
        dossiers.insertAll(ouvertures.stream().map(this::insertion).toList(), cause(auteur));
    }

    private JournaledCollection.Insertion insertion(Dossier.Changement ouverture) {
        Dossier dossier = ouverture.dossier();
        LigneDossier ligne = ligne(dossier, new Document());
        return new JournaledCollection.Insertion(
                dossier.id(),
                complet(DossierDocument.from(dossier, ligne), Set.of()),
                evenements(ouverture, ligne));
    }

    @Override
    public void enregistrer(Lu lu, Dossier.Changement changement, Auteur auteur) {
        if (changement.vide()) {
            return;
        }
        Document stocke =
                dossiers.find(changement.dossier().id())
                        .map(Snapshot::state)
                        .orElseGet(Document::new);
        JournaledCollection.Change change =
                change(
                        stocke,
                        new Ecriture(lu, changement),
                        reperage.referents(Set.of(changement.dossier().id())));
        dossiers.update(
                change.id(), change.version(), change.state(), change.events(), cause(auteur));
    }

    @Override
    public void enregistrer(Collection<Ecriture> ecritures, Auteur auteur) {
        List<Ecriture> utiles = ecritures.stream().filter(e -> !e.changement().vide()).toList();
        if (utiles.isEmpty()) {
            return;
        }
        Map<String, Document> stockes =
                dossiers
                        .find(utiles.stream().map(e -> e.changement().dossier().id()).toList())
                        .stream()
                        .collect(Collectors.toMap(Snapshot::id, Snapshot::state));
        Map<String, Set<String>> referents = reperage.referents(stockes.keySet());
        dossiers.updateAll(
                utiles.stream()
                        .map(e ->
                                change(
                                        stockes.getOrDefault(
                                                e.changement().dossier().id(), new Document()),
                                        e,
                                        referents))
                        .toList(),
                cause(auteur));
    }

    private JournaledCollection.Change change(
            Document stocke, Ecriture ecriture, Map<String, Set<String>> referents) {
        Dossier.Changement rendu = rendre(stocke, ecriture.changement());
        LigneDossier ligne = ligne(rendu.dossier(), stocke);
        return new JournaledCollection.Change(
                rendu.dossier().id(),
                ecriture.lu().version(),
                etat(stocke, rendu, ligne, referents),
                evenements(rendu, ligne));
    }

    private Document etat(
            Document stocke,
            Dossier.Changement changement,
            LigneDossier ligne,
            Map<String, Set<String>> referents) {
        Dossier dossier = changement.dossier();
        Document etat =
                complet(
                        DossierDocument.from(dossier, ligne),
                        referents.getOrDefault(dossier.id(), Set.of()));
        List<Document> avant = AvantLesActes.apres(stocke, changement);
        return avant.isEmpty() ? etat : etat.append(AvantLesActes.CHAMP, avant);
    }

    private Document complet(Document etat, Set<String> avecReferent) {
        etat.putAll(reperage.de(etat, avecReferent));
        return etat;
    }

    /** An undone import gives back what its acts had completed. */
    private Dossier.Changement rendre(Document stocke, Dossier.Changement changement) {
        boolean annule =
                changement.evenements().stream()
                        .anyMatch(EvenementDossier.EtapeAnnulee.class::isInstance);
        if (!annule) {
            return changement;
        }
        Dossier dossier = changement.dossier();
        Document suite = DossierDocument.from(dossier, ligne(dossier, stocke));
        return new Dossier.Changement(
                AvantLesActes.rendre(stocke, changement, suite), changement.evenements());
    }

    @Override
    public List<ProcedureConnue> duMenage(String menage) {
        List<ProcedureConnue> procedures = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.eq("menage", menage))
                .projection(
                        Projections.include(
                                "ouvertLe", "termineLe", "rouvrable", "sansActe", "reuniDans"))
                .forEach(d -> {
                    if (d.getString("reuniDans") == null) {
                        procedures.add(
                                new ProcedureConnue(
                                        d.getString("_id"),
                                        Objects.requireNonNull(DossierDocument.date(d, "ouvertLe")),
                                        DossierDocument.date(d, "termineLe"),
                                        Boolean.TRUE.equals(d.getBoolean("rouvrable")),
                                        Boolean.TRUE.equals(d.getBoolean("sansActe"))));
                    }
                });
        return procedures;
    }

    /**
     * Rows that were last computed on another day than it is where their case is.
     *
     * @param sauf those that are left aside
     */
    List<String> aRecalculer(LocalDate jour, Set<String> sauf, int maximum) {
        Map<String, LocalDate> ailleurs = horloge.ailleurs();
        List<Bson> depasses = new ArrayList<>();
        depasses.add(
                Filters.and(
                        Filters.ne("calculeeLe", jour.toString()),
                        Filters.nin("departement", ailleurs.keySet())));
        ailleurs.forEach((departement, autre) ->
                depasses.add(
                        Filters.and(
                                Filters.ne("calculeeLe", autre.toString()),
                                Filters.eq("departement", departement))));
        return depasses.stream()
                .flatMap(depasse -> aRecalculer(depasse, sauf, maximum).stream())
                .limit(maximum)
                .toList();
    }

    private List<String> aRecalculer(Bson depasse, Set<String> sauf, int maximum) {
        List<String> ids = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.and(depasse, Filters.nin("_id", sauf)))
                .projection(Projections.include("_id"))
                .limit(maximum)
                .forEach(d -> ids.add(d.getString("_id")));
        return ids;
    }

    @Override
    public void reperer(String id) {
        recalculer(id);
    }

    /** Cases whose row is of an earlier version. */
    List<String> anciens(int maximum) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.in("schema", DossierDocument.ANTERIEURS))
                .projection(Projections.include("_id"))
                .limit(maximum)
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    /**
     * Recomputes a row: deadlines come closer, hearings are reached, rights end. Idempotent; a
     * conflict is left to the save that caused it.
     */
    void recalculer(String id) {
        Snapshot snapshot = dossiers.find(id).orElse(null);
        if (snapshot == null) {
            return;
        }
        Dossier dossier = DossierDocument.toDomain(id, snapshot.state());
        LigneDossier ligne = ligne(dossier, snapshot.state());
        Map<String, Set<String>> referents = reperage.referents(Set.of(id));
        if (!ligne.evenements().isEmpty()) {
            raconter(dossier, snapshot, ligne, referents);
            return;
        }
        Document row = ligne.toDocument().append("schema", DossierDocument.SCHEMA);
        Document gone = new Document();
        Document suite = new Document(snapshot.state());
        for (String champ : LigneDossier.FACULTATIFS) {
            if (!row.containsKey(champ)) {
                gone.append(champ, "");
                suite.remove(champ);
            }
        }
        suite.putAll(row);
        row.putAll(reperage.de(suite, referents.getOrDefault(id, Set.of())));
        Document update = new Document("$set", row);
        if (!gone.isEmpty()) {
            update.append("$unset", gone);
        }
        // the row alone, by the version that was read: a save in between computes its own
        mongo.getCollection(COLLECTION)
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id), Filters.eq("version", snapshot.version())),
                        update);
    }

    /**
     * What a new rule moved or a silence refused is told in the history; a save in
     * between tells it itself.
     */
    private void raconter(
            Dossier dossier, Snapshot lu, LigneDossier ligne, Map<String, Set<String>> referents) {
        Dossier.Changement rien = new Dossier.Changement(dossier, List.of());
        try {
            dossiers.update(
                    dossier.id(),
                    lu.version(),
                    etat(lu.state(), rien, ligne, referents),
                    evenements(rien, ligne),
                    Cause.system("echeances"));
        } catch (OptimisticLockingFailureException e) {
            LOG.debug("case {} was saved meanwhile", dossier.id());
        }
    }

    /** What the day makes of a case, beside what its row said before. */
    private LigneDossier ligne(Dossier dossier, Document avant) {
        LocalDate aujourdhui = horloge.aujourdhui(dossier.departement());
        TerritoireDossiers territoire =
                territoires
                        .pour(dossier.departement(), aujourdhui)
                        .orElseGet(() ->
                                new TerritoireDossiers(
                                        dossier.departement(), List.of(), List.of()));
        HorlogeLegale.Lecture lecture =
                dossier.sansActe()
                        ? HorlogeLegale.Lecture.VIDE
                        : horlogeLegale.lire(dossier, DossierDocument.echeances(avant), aujourdhui);
        return LigneDossier.de(
                dossier, lecture, DossierDocument.suspensions(avant), territoire, aujourdhui);
    }

    private static List<EventToRecord> evenements(
            Dossier.Changement changement, LigneDossier ligne) {
        return Stream.concat(changement.evenements().stream(), ligne.evenements().stream())
                .map(e ->
                        EvenementsPublies.de(
                                changement.dossier(), e, ligne.stade(), ligne.anomalies()))
                .toList();
    }

    private static Cause cause(Auteur auteur) {
        return new Cause(auteur.nom(), auteur.message());
    }
}
