package fr.ancrage.dossiers.imports.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.sealing.SealedFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Batches and lines. What a line held is kept only while it waits, and when it was refused, so that
 * the partner gets it back, sealed; an accepted line's words live in the household alone.
 */
@Repository
class MongoLotsImport implements LotsImport {

    private static final String LIGNES = "imports_lignes";

    /** A whole batch fits in no answer of the database. */
    private static final int PAR_REPONSE = 500;

    private final MongoTemplate mongo;
    private final SealedFields scelles;

    MongoLotsImport(MongoTemplate mongo, SealedCollections collections) {
        this.mongo = mongo;
        this.scelles = collections.of(LIGNES, this::departement, _ -> new Document(), "cellules");
        lignes().createIndex(Indexes.ascending("lot", "tranche"));
        lignes().createIndex(Indexes.ascending("lot", "etat"));
        lots().createIndex(Indexes.ascending("departement"));
        lots().createIndex(Indexes.ascending("etat"));
    }

    private MongoCollection<Document> lots() {
        return mongo.getCollection("imports");
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
        return Optional.ofNullable(
                        lots().find(Filters.eq("_id", lot))
                                .projection(Projections.include("departement"))
                                .first())
                .map(d -> d.getString("departement"));
    }

    @Override
    public void creer(LotImport lot) {
        lots().insertOne(LotDocument.de(lot));
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
            lignes().insertMany(documents);
        }
    }

    @Override
    public void pret(String lot, int lignes, int tranches) {
        lots().updateOne(
                        Filters.eq("_id", lot),
                        Updates.combine(
                                Updates.set("etat", Etat.EN_COURS.name()),
                                Updates.set("lignes", lignes),
                                Updates.set("tranches", tranches)));
    }

    @Override
    public void abandonner(String lot) {
        lots().updateOne(Filters.eq("_id", lot), Updates.set("etat", Etat.ECHOUE.name()));
        lignes().deleteMany(Filters.eq("lot", lot));
    }

    @Override
    public Optional<LotImport> trouver(String id) {
        return Optional.ofNullable(lots().find(Filters.eq("_id", id)).first())
                .map(LotDocument::lot);
    }

    @Override
    public Optional<Tranche> prochaine(String lot) {
        Document document = lots().find(Filters.eq("_id", lot)).first();
        if (document == null
                || document.getInteger("prochaine") >= document.getInteger("tranches")) {
            return Optional.empty();
        }
        int rang = document.getInteger("prochaine");
        List<LigneBrute> brutes = new ArrayList<>();
        brutes(Filters.and(Filters.eq("lot", lot), Filters.eq("tranche", rang)), brutes::add);
        brutes.sort(Comparator.comparing(LigneBrute::numero));
        return Optional.of(new Tranche(rang, brutes));
    }

    @Override
    public void enAttente(String lot, Consumer<LigneBrute> ligne) {
        brutes(dansLEtat(lot, EtatLigne.EN_ATTENTE), ligne);
    }

    @Override
    public List<LigneBrute> lignes(String lot, List<Integer> numeros) {
        List<LigneBrute> brutes = new ArrayList<>();
        brutes(Filters.in("_id", numeros.stream().map(n -> lot + "/" + n).toList()), brutes::add);
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
    public int tranchesFaites(String lot) {
        return Objects.requireNonNull(lots().find(Filters.eq("_id", lot)).first())
                .getInteger("prochaine");
    }

    @Override
    public void tranchesFaites(String lot, int rang, List<LigneTraitee> traitees, Comptes comptes) {
        // counts first: the cells disappear next, and counts could no longer be made from them
        lots().updateOne(
                        Filters.and(
                                Filters.eq("_id", lot), Filters.exists("comptes." + rang, false)),
                        Updates.set("comptes." + rang, LotDocument.comptes(comptes)));
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
        lots().updateOne(
                        Filters.and(Filters.eq("_id", lot), Filters.eq("prochaine", rang)),
                        Updates.set("prochaine", rang + 1));
    }

    @Override
    public boolean passer(String lot, Etat de, Etat vers) {
        return lots().updateOne(
                                Filters.and(Filters.eq("_id", lot), Filters.eq("etat", de.name())),
                                Updates.set("etat", vers.name()))
                        .getMatchedCount()
                == 1;
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
    public boolean louer(String lot, String par, Duration duree) {
        // leases follow the machine's clock, never the business one
        Instant maintenant = Instant.now();
        Document loue =
                lots().findOneAndUpdate(
                                Filters.and(
                                        Filters.eq("_id", lot),
                                        Filters.or(
                                                Filters.exists("bail", false),
                                                Filters.eq("bail.par", par),
                                                Filters.lt("bail.jusqua", Date.from(maintenant)))),
                                Updates.set(
                                        "bail",
                                        new Document("par", par)
                                                .append(
                                                        "jusqua",
                                                        Date.from(maintenant.plus(duree)))));
        return loue != null;
    }

    @Override
    public void rendre(String lot, String par) {
        lots().updateOne(
                        Filters.and(Filters.eq("_id", lot), Filters.eq("bail.par", par)),
                        Updates.unset("bail"));
    }

    @Override
    public List<String> enSouffrance() {
        Date maintenant = Date.from(Instant.now());
        List<String> ids = new ArrayList<>();
        lots().find(Filters.in("etat", Etat.EN_COURS.name(), Etat.ANNULATION.name()))
                .forEach(d -> {
                    Document bail = d.get("bail", Document.class);
                    if (bail == null || bail.getDate("jusqua").before(maintenant)) {
                        ids.add(d.getString("_id"));
                    }
                });
        return ids;
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

    @Override
    public List<LotImport> liste(Filtre filtre, int page, int taille) {
        List<LotImport> resultat = new ArrayList<>();
        lots().find(critere(filtre))
                .sort(Sorts.descending("deposeLe"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> resultat.add(LotDocument.lot(d)));
        return resultat;
    }

    @Override
    public long total(Filtre filtre) {
        return lots().countDocuments(critere(filtre));
    }

    @Override
    public long avecRefus(Filtre filtre, LocalDate depuis) {
        long total = 0;
        Bson recents =
                Filters.and(
                        critere(filtre),
                        Filters.eq("etat", Etat.TERMINE.name()),
                        Filters.gte(
                                "deposeLe",
                                Date.from(depuis.atStartOfDay(ZoneOffset.UTC).toInstant())));
        for (Document d : lots().find(recents)) {
            total += LotDocument.lot(d).comptes().refusees() > 0 ? 1 : 0;
        }
        return total;
    }

    private static Bson critere(Filtre filtre) {
        Bson reels =
                Filters.and(
                        Filters.in("departement", filtre.departements()),
                        Filters.eq("simulation", false));
        return filtre.deposePar() == null
                ? reels
                : Filters.and(reels, Filters.eq("deposePar", filtre.deposePar()));
    }

    @Override
    public Optional<String> fichierRefuse(String empreinte) {
        return Optional.ofNullable(
                        mongo.getCollection("fichiers_refuses")
                                .find(Filters.eq("_id", empreinte))
                                .first())
                .map(d -> d.getString("motif"));
    }

    @Override
    public void retenirRefus(String empreinte, String motif) {
        try {
            mongo.getCollection("fichiers_refuses")
                    .insertOne(
                            new Document("_id", empreinte)
                                    .append("schema", 1)
                                    .append("motif", motif)
                                    .append("le", new Date()));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
