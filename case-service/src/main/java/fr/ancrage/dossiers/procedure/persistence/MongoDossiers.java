package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EvenementDossier;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.journal.Snapshot;
import fr.ancrage.platform.sealing.SealedCollections;
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
    private final LignesDuJour lignes;
    private final Reperage reperage;

    MongoDossiers(
            JournaledCollections collections,
            SealedCollections scelles,
            MongoTemplate mongo,
            LignesDuJour lignes,
            Reperage reperage) {
        this.dossiers =
                collections.collection(COLLECTION, scelles.of(COLLECTION, "departement", SCELLES));
        this.mongo = mongo;
        this.lignes = lignes;
        this.reperage = reperage;
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

    @Override
    public boolean connait(String id, Auteur auteur) {
        return dossiers.alreadyDone(id, auteur.message());
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
        LigneDossier ligne = lignes.de(dossier, new Document());
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
        LigneDossier ligne = lignes.de(rendu.dossier(), stocke);
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
        Document suite = DossierDocument.from(dossier, lignes.de(dossier, stocke));
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

    @Override
    public void reperer(String id) {
        recalculer(id);
    }

    void recalculer(String id) {
        recalculer(Set.of(id));
    }

    /**
     * Recomputes rows: deadlines come closer, hearings are reached, rights end. Idempotent; a
     * conflict is left to the save that caused it. One that cannot be read holds all of them.
     */
    void recalculer(Collection<String> ids) {
        Map<String, Set<String>> referents = reperage.referents(ids);
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        for (Snapshot lu : dossiers.find(ids)) {
            Dossier dossier = DossierDocument.toDomain(lu.id(), lu.state());
            LigneDossier ligne = lignes.de(dossier, lu.state());
            if (ligne.evenements().isEmpty()) {
                ecritures.add(ecriture(lu, ligne, referents.getOrDefault(lu.id(), Set.of())));
            } else {
                raconter(dossier, lu, ligne, referents);
            }
        }
        if (!ecritures.isEmpty()) {
            mongo.getCollection(COLLECTION)
                    .bulkWrite(ecritures, new BulkWriteOptions().ordered(false));
        }
    }

    /** The row alone, by the version that was read: a save in between computes its own. */
    private WriteModel<Document> ecriture(
            Snapshot lu, LigneDossier ligne, Set<String> avecReferent) {
        Document row = ligne.toDocument().append("schema", DossierDocument.SCHEMA);
        Document gone = new Document();
        Document suite = new Document(lu.state());
        for (String champ : LigneDossier.FACULTATIFS) {
            if (!row.containsKey(champ)) {
                gone.append(champ, "");
                suite.remove(champ);
            }
        }
        suite.putAll(row);
        row.putAll(reperage.de(suite, avecReferent));
        Document update = new Document("$set", row);
        if (!gone.isEmpty()) {
            update.append("$unset", gone);
        }
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", lu.id()), Filters.eq("version", lu.version())),
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
