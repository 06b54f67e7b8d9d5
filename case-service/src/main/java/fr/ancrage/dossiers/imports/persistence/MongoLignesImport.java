package fr.ancrage.dossiers.imports.persistence;

import static fr.ancrage.dossiers.imports.model.LotsImport.TRANCHE;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport.Tranche;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.sealing.SealedFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * What a line held is kept only while it waits, and when it was refused, so that the partner gets
 * it back, sealed; an accepted line's words live in the household alone.
 */
@Repository
class MongoLignesImport implements LignesImport {

    private static final String LIGNES = "imports_lignes";

    /** A whole batch fits in no answer of the database. */
    private static final int PAR_REPONSE = 500;

    private final MongoTemplate mongo;
    private final SealedFields scelles;

    MongoLignesImport(MongoTemplate mongo, SealedCollections collections) {
        this.mongo = mongo;
        this.scelles = collections.of(LIGNES, this::departement, _ -> new Document(), "cellules");
        lignes().createIndex(Indexes.ascending("lot", "tranche"));
        lignes().createIndex(Indexes.ascending("lot", "etat", "ligne"));
        lignes().createIndex(Indexes.ascending("lot", "ligne"));
    }

    private MongoCollection<Document> lignes() {
        return mongo.getCollection(LIGNES);
    }

    /** A line that a former version stored does not say it; its batch does. */
    private Optional<String> departement(Document ligne) {
        return Optional.ofNullable(ligne.getString("departement"))
                .or(() -> departement(ligne.getString("lot")));
    }

    private Optional<String> departement(String lot) {
        return duLot(lot, "departement").map(d -> d.getString("departement"));
    }

    private int tranches(String lot) {
        return duLot(lot, "tranches").map(d -> d.getInteger("tranches")).orElse(0);
    }

    private Optional<Document> duLot(String lot, String champ) {
        return Optional.ofNullable(
                mongo.getCollection("imports")
                        .find(Filters.eq("_id", lot))
                        .projection(Projections.include(champ))
                        .first());
    }

    @Override
    public void ajouter(String lot, Tranche tranche) {
        String departement = departement(lot).orElseThrow();
        List<Document> documents = new ArrayList<>();
        for (LigneBrute ligne : tranche.lignes()) {
            Document document =
                    new Document("_id", lot + "/" + ligne.numero())
                            .append("schema", 1)
                            .append("lot", lot)
                            .append("departement", departement)
                            .append("tranche", tranche.rang())
                            .append("ligne", ligne.numero())
                            .append("etat", EtatLigne.EN_ATTENTE.name())
                            .append("cellules", ligne.cellules());
            if (!ligne.illisibles().isEmpty()) {
                document.append("illisibles", LotDocument.illisibles(ligne));
            }
            documents.add(scelles.seal(document));
        }
        if (!documents.isEmpty()) {
            try {
                lignes().insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (!e.getWriteErrors().stream()
                        .allMatch(erreur -> erreur.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                    throw e;
                }
            }
        }
    }

    /** In the order of the file. */
    List<LigneBrute> deLaTranche(String lot, int rang) {
        List<LigneBrute> brutes = new ArrayList<>();
        brutes(Filters.and(Filters.eq("lot", lot), Filters.eq("tranche", rang)), brutes::add);
        return triees(brutes);
    }

    void oublier(String lot) {
        lignes().deleteMany(Filters.eq("lot", lot));
    }

    /** Keeps the verdicts; the second time changes nothing. */
    void traitees(String lot, List<LigneTraitee> traitees) {
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        for (LigneTraitee ligne : traitees) {
            Document champs =
                    new Document("etat", ligne.etat().name())
                            .append("problemes", LotDocument.problemes(ligne.problemes()));
            if (ligne.effet() != null) {
                champs.append("effet", ligne.effet());
            }
            if (ligne.dossier() != null) {
                champs.append("dossier", ligne.dossier());
            }
            Document ecriture = new Document("$set", champs);
            if (ligne.etat() != EtatLigne.REFUSEE) {
                ecriture.append("$unset", new Document("cellules", ""));
            }
            ecritures.add(
                    new UpdateOneModel<>(Filters.eq("_id", lot + "/" + ligne.ligne()), ecriture));
        }
        if (!ecritures.isEmpty()) {
            lignes().bulkWrite(ecritures);
        }
    }

    @Override
    public void enAttente(String lot, Consumer<LigneBrute> ligne) {
        // slice by slice: all at once, the embedded database answers nobody else meanwhile
        for (int rang = 0, tranches = tranches(lot); rang < tranches; rang++) {
            brutes(
                    Filters.and(
                            Filters.eq("lot", lot),
                            Filters.eq("tranche", rang),
                            Filters.eq("etat", EtatLigne.EN_ATTENTE.name())),
                    ligne);
        }
    }

    @Override
    public List<LigneBrute> lignes(String lot, List<Integer> numeros) {
        List<LigneBrute> brutes = new ArrayList<>();
        numeros.stream()
                .map(n -> lot + "/" + n)
                .gather(Gatherers.windowFixed(PAR_REPONSE))
                .forEach(ids -> brutes(Filters.in("_id", ids), brutes::add));
        return triees(brutes);
    }

    private static List<LigneBrute> triees(List<LigneBrute> brutes) {
        brutes.sort(Comparator.comparing(LigneBrute::numero));
        return brutes;
    }

    /** Without its cells a line was treated by the run that a crash cut. */
    private void brutes(Bson filtre, Consumer<LigneBrute> ligne) {
        lignes().find(filtre)
                .batchSize(PAR_REPONSE)
                .forEach(d -> {
                    List<String> cellules = scelles.open(d).getList("cellules", String.class);
                    if (cellules != null) {
                        ligne.accept(
                                new LigneBrute(
                                        d.getInteger("ligne"),
                                        cellules,
                                        LotDocument.illisibles(d)));
                    }
                });
    }

    @Override
    public void defaites(String lot, List<LigneDefaite> defaites) {
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        for (LigneDefaite ligne : defaites) {
            Probleme retenue = ligne.retenue();
            Bson suite =
                    retenue == null
                            ? Updates.set("etat", EtatLigne.ANNULEE.name())
                            : Updates.combine(
                                    Updates.set("etat", EtatLigne.RETENUE.name()),
                                    Updates.pushEach(
                                            "problemes", LotDocument.problemes(List.of(retenue))));
            ecritures.add(
                    new UpdateOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", lot + "/" + ligne.ligne()),
                                    Filters.eq("etat", EtatLigne.ACCEPTEE.name())),
                            suite));
        }
        if (!ecritures.isEmpty()) {
            lignes().bulkWrite(ecritures);
        }
    }

    @Override
    public Annulation annulation(String lot) {
        return new Annulation(
                lignes().countDocuments(dansLEtat(lot, EtatLigne.ANNULEE)),
                lignes().countDocuments(dansLEtat(lot, EtatLigne.RETENUE)));
    }

    private static Bson dansLEtat(String lot, EtatLigne etat) {
        return Filters.and(Filters.eq("lot", lot), Filters.eq("etat", etat.name()));
    }

    @Override
    public PageLignes lignes(String lot, @Nullable EtatLigne etat, int page, int taille) {
        Bson filtre = etat == null ? Filters.eq("lot", lot) : dansLEtat(lot, etat);
        List<LigneTraitee> resultat = new ArrayList<>();
        lignes().find(filtre)
                .sort(Sorts.ascending("ligne"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> resultat.add(LotDocument.ligne(d)));
        return new PageLignes(resultat, lignes().countDocuments(filtre));
    }

    @Override
    public List<LigneTraitee> premieres(String lot, int maximum) {
        List<Integer> rangs =
                IntStream.range(0, (maximum + TRANCHE - 1) / TRANCHE).boxed().toList();
        List<LigneTraitee> resultat = new ArrayList<>();
        lignes().find(Filters.and(Filters.eq("lot", lot), Filters.in("tranche", rangs)))
                .sort(Sorts.ascending("ligne"))
                .forEach(d -> {
                    if (!EtatLigne.EN_ATTENTE.name().equals(d.getString("etat"))) {
                        resultat.add(LotDocument.ligne(d));
                    }
                });
        return resultat;
    }

    @Override
    public List<ProblemeDuLot> problemes(String lot) {
        List<ProblemeDuLot> groupes = new ArrayList<>();
        lignes().aggregate(
                        List.of(
                                Aggregates.match(Filters.eq("lot", lot)),
                                Aggregates.unwind("$problemes"),
                                Aggregates.group(
                                        new Document("champ", "$problemes.champ")
                                                .append("code", "$problemes.code"),
                                        Accumulators.first("probleme", "$problemes"),
                                        Accumulators.min("ligne", "$ligne"),
                                        Accumulators.sum("lignes", 1)),
                                Aggregates.sort(Sorts.descending("lignes"))))
                .forEach(d ->
                        groupes.add(
                                new ProblemeDuLot(
                                        LotDocument.probleme(d.get("probleme", Document.class)),
                                        d.get("lignes", Number.class).longValue(),
                                        d.getInteger("ligne"))));
        return groupes;
    }

    @Override
    public void refusees(String lot, Consumer<LigneRefusee> ligne) {
        lignes().find(
                        Filters.and(
                                Filters.eq("lot", lot),
                                Filters.eq("etat", EtatLigne.REFUSEE.name()),
                                // without its cells the charter keeps it no longer
                                Filters.exists("cellules")))
                .sort(Sorts.ascending("ligne"))
                .batchSize(PAR_REPONSE)
                .forEach(d ->
                        ligne.accept(
                                new LigneRefusee(
                                        new LigneBrute(
                                                d.getInteger("ligne"),
                                                scelles.open(d).getList("cellules", String.class)),
                                        LotDocument.ligne(d).problemes())));
    }
}
