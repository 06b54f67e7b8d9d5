package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.Revendication.Decision;
import fr.ancrage.dossiers.procedure.model.Revendication.Piste;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.platform.journal.BulkInserts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Claims: {@code actes} by act number, {@code foyers} by a digest of name and address (an id must
 * not say who lives where).
 */
@Repository
class MongoRevendications implements Revendications {

    private static final int SCHEMA = 1;

    private static final BulkWriteOptions EN_DESORDRE = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    MongoRevendications(MongoTemplate mongo) {
        this.mongo = mongo;
        actes().createIndex(Indexes.ascending("lot"));
    }

    private MongoCollection<Document> actes() {
        return mongo.getCollection("actes");
    }

    private MongoCollection<Document> foyers() {
        return mongo.getCollection("foyers");
    }

    @Override
    public Revendication revendiquer(String cle, String empreinte, Provenance provenance) {
        Document document = nouvelle(new Demande(cle, empreinte, provenance));
        try {
            actes().insertOne(document);
            return lire(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Revendication connue = trouver(cle).orElseThrow();
        return connue.annulee() ? reprendre(connue, document) : connue;
    }

    private static Document nouvelle(Demande demande) {
        Provenance provenance = demande.provenance();
        Document document =
                new Document("_id", demande.cle())
                        .append("schema", SCHEMA)
                        .append("empreinte", demande.empreinte())
                        .append("origine", provenance.origine().name())
                        .append("generation", 1)
                        .append("appliquee", false)
                        .append("annulee", false);
        if (provenance.lot() != null) {
            document.append("lot", provenance.lot()).append("ligne", provenance.ligne());
        }
        return document;
    }

    @Override
    public Set<String> revendiquer(Collection<Demande> demandes) {
        Set<String> prises =
                demandes.stream().map(Demande::cle).collect(Collectors.toCollection(HashSet::new));
        prises.removeAll(
                BulkInserts.absent(
                        actes(), demandes.stream().map(MongoRevendications::nouvelle).toList()));
        return prises;
    }

    /** The number was freed by an undone import: the next one takes it under a new generation. */
    private Revendication reprendre(Revendication annulee, Document nouvelle) {
        Document champs = new Document(nouvelle);
        champs.remove("_id");
        champs.put("generation", annulee.generation() + 1);
        Document reprise =
                actes().findOneAndUpdate(
                                Filters.and(
                                        Filters.eq("_id", annulee.cle()),
                                        Filters.eq("annulee", true),
                                        Filters.eq("generation", annulee.generation())),
                                new Document("$set", champs)
                                        .append("$unset", new Document("decision", "")),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return reprise == null ? trouver(annulee.cle()).orElseThrow() : lire(reprise);
    }

    @Override
    public Optional<Revendication> trouver(String cle) {
        return Optional.ofNullable(actes().find(Filters.eq("_id", cle)).first())
                .map(MongoRevendications::lire);
    }

    @Override
    public Map<String, Revendication> trouver(Set<String> cles) {
        Map<String, Revendication> trouvees = new HashMap<>();
        actes().find(Filters.in("_id", cles))
                .forEach(d -> trouvees.put(d.getString("_id"), lire(d)));
        return trouvees;
    }

    @Override
    public Revendication decider(String cle, int generation, Decision decision) {
        Document decidee =
                actes().findOneAndUpdate(
                                Filters.and(
                                        Filters.eq("_id", cle),
                                        Filters.eq("generation", generation),
                                        Filters.exists("decision", false)),
                                Updates.set("decision", ecrire(decision)),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (decidee != null) {
            return lire(decidee);
        }
        Revendication connue = trouver(cle).orElseThrow();
        if (connue.decision() == null || connue.generation() != generation) {
            throw new OptimisticLockingFailureException("the act was claimed again meanwhile");
        }
        return connue;
    }

    @Override
    public void decider(int generation, Map<String, Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        decisions.forEach((cle, decision) ->
                ecritures.add(
                        new UpdateOneModel<>(
                                Filters.and(
                                        Filters.eq("_id", cle),
                                        Filters.eq("generation", generation),
                                        Filters.exists("decision", false)),
                                Updates.set("decision", ecrire(decision)))));
        if (actes().bulkWrite(ecritures, EN_DESORDRE).getMatchedCount() < decisions.size()) {
            throw new OptimisticLockingFailureException("an act was decided meanwhile");
        }
    }

    @Override
    public void appliquees(Collection<String> cles, int generation) {
        if (!cles.isEmpty()) {
            actes().updateMany(
                            Filters.and(
                                    Filters.in("_id", cles), Filters.eq("generation", generation)),
                            Updates.set("appliquee", true));
        }
    }

    @Override
    public void appliquee(String cle, int generation) {
        actes().updateOne(
                        Filters.and(Filters.eq("_id", cle), Filters.eq("generation", generation)),
                        Updates.set("appliquee", true));
    }

    @Override
    public void annuler(String cle, int generation) {
        actes().updateOne(
                        Filters.and(Filters.eq("_id", cle), Filters.eq("generation", generation)),
                        Updates.set("annulee", true));
    }

    @Override
    public List<Revendication> duLot(String lot) {
        List<Revendication> revendications = new ArrayList<>();
        actes().find(Filters.eq("lot", lot))
                .batchSize(1000)
                .forEach(d -> revendications.add(lire(d)));
        return revendications;
    }

    @Override
    public CleFoyer revendiquerFoyer(String cle, String acte, int generation, String menage) {
        CleFoyer foyer = new CleFoyer(cle, acte, generation, menage);
        String id = empreinte(cle);
        try {
            foyers().insertOne(ecrire(foyer));
            return foyer;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document tenue = Objects.requireNonNull(foyers().find(Filters.eq("_id", id)).first());
        return new CleFoyer(
                cle,
                tenue.getString("acte"),
                tenue.getInteger("generation"),
                tenue.getString("menage"));
    }

    @Override
    public void reprendreFoyer(CleFoyer perimee, String acte, int generation, String menage) {
        foyers().updateOne(
                        Filters.and(
                                Filters.eq("_id", empreinte(perimee.cle())),
                                Filters.eq("acte", perimee.acte()),
                                Filters.eq("generation", perimee.generation())),
                        Updates.combine(
                                Updates.set("acte", acte),
                                Updates.set("generation", generation),
                                Updates.set("menage", menage)));
    }

    @Override
    public Set<String> revendiquerFoyers(Collection<CleFoyer> demandes) {
        Set<String> tenus =
                BulkInserts.absent(
                        foyers(), demandes.stream().map(MongoRevendications::ecrire).toList());
        return demandes.stream()
                .map(CleFoyer::cle)
                .filter(cle -> tenus.contains(empreinte(cle)))
                .collect(Collectors.toSet());
    }

    @Override
    public void rendreFoyers(Collection<CleFoyer> rendus) {
        if (rendus.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        for (CleFoyer foyer : rendus) {
            ecritures.add(
                    new DeleteOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", empreinte(foyer.cle())),
                                    Filters.eq("acte", foyer.acte()),
                                    Filters.eq("generation", foyer.generation()))));
        }
        foyers().bulkWrite(ecritures, EN_DESORDRE);
    }

    private static Document ecrire(CleFoyer foyer) {
        return new Document("_id", empreinte(foyer.cle()))
                .append("schema", SCHEMA)
                .append("acte", foyer.acte())
                .append("generation", foyer.generation())
                .append("menage", foyer.menage());
    }

    private static String empreinte(String cle) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(cle.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document ecrire(Decision decision) {
        return DossierDocument.sansNuls(
                new Document("dossier", decision.dossier())
                        .append("menage", decision.menage())
                        .append("ouvre", decision.ouvre())
                        .append("nouveauMenage", decision.nouveauMenage())
                        .append("procedureAnterieure", decision.procedureAnterieure())
                        .append(
                                "propositions",
                                decision.propositions().stream()
                                        .map(p ->
                                                new Document("dossier", p.dossier())
                                                        .append("raisons", p.raisons()))
                                        .toList()));
    }

    private static Revendication lire(Document d) {
        return new Revendication(
                d.getString("_id"),
                d.getString("empreinte"),
                new Provenance(
                        Provenance.Origine.valueOf(d.getString("origine")),
                        d.getString("lot"),
                        d.getInteger("ligne")),
                d.getInteger("generation"),
                decision(d.get("decision", Document.class)),
                Boolean.TRUE.equals(d.getBoolean("appliquee")),
                Boolean.TRUE.equals(d.getBoolean("annulee")));
    }

    private static @Nullable Decision decision(@Nullable Document d) {
        return d == null
                ? null
                : new Decision(
                        d.getString("dossier"),
                        d.getString("menage"),
                        d.getBoolean("ouvre"),
                        d.getBoolean("nouveauMenage"),
                        d.getString("procedureAnterieure"),
                        d.getList("propositions", Document.class).stream()
                                .map(p ->
                                        new Piste(
                                                p.getString("dossier"),
                                                p.getList("raisons", String.class)))
                                .toList());
    }
}
