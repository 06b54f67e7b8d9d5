package fr.ancrage.dossiers.menage.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.FicheMenage;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.menage.model.Recherche;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import fr.ancrage.platform.journal.BulkInserts;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.sealing.SealedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Households, with the keys under which they are recognised ({@code cles}) and searched ({@code
 * recherche}). What a partner added beside the names, criteria of vulnerability above all, is
 * sealed, and so is what people wrote: no query asks it.
 */
@Repository
class MongoMenages implements Menages {

    static final String COLLECTION = "menages";

    /** 2: keys by ear; a household stored before is keyed anew by {@link ClesParLOreille}. */
    static final int SCHEMA = 3;

    private static final String FICHE = "fiche";

    private final MongoTemplate mongo;
    private final SealedFields scelles;

    MongoMenages(MongoTemplate mongo, SealedCollections collections) {
        this.mongo = mongo;
        this.scelles = collections.of(COLLECTION, "departement", "mentions.complements", FICHE);
        menages().createIndex(Indexes.ascending("cles"));
        // a search reads on where it stopped
        menages().createIndex(Indexes.ascending("recherche", "_id"));
        menages().createIndex(Indexes.ascending("schema"));
    }

    private MongoCollection<Document> menages() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public Optional<Menage> trouver(String id) {
        return Optional.ofNullable(menages().find(Filters.eq("_id", id)).first()).map(this::lire);
    }

    @Override
    public Map<String, Menage> trouver(Collection<String> ids) {
        Map<String, Menage> trouves = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            menages()
                    .find(Filters.in("_id", ids))
                    .forEach(d -> trouves.put(d.getString("_id"), lire(d)));
        }
        return trouves;
    }

    @Override
    public List<Menage> candidats(String departement, Set<String> cles) {
        List<Menage> candidats = new ArrayList<>();
        if (!cles.isEmpty()) {
            List<String> prefixees = cles.stream().map(c -> departement + "/" + c).toList();
            menages().find(Filters.in("cles", prefixees)).forEach(d -> candidats.add(lire(d)));
        }
        return candidats;
    }

    @Override
    public boolean porte(String departement, String nom, String sauf) {
        return menages()
                        .find(
                                Filters.and(
                                        Filters.eq(
                                                "cles", departement + "/" + Traits.cleDuNom(nom)),
                                        Filters.ne("_id", sauf)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public void creer(Menage menage) {
        creer(List.of(menage));
    }

    @Override
    public void creer(Collection<Menage> nouveaux) {
        BulkInserts.absent(menages(), nouveaux.stream().map(this::nouveau).toList());
    }

    private Document nouveau(Menage menage) {
        return scelles.seal(
                new Document("_id", menage.id())
                        .append("schema", SCHEMA)
                        .append("departement", menage.departement())
                        .append("version", 1L)
                        .append("cles", cles(menage))
                        .append("recherche", List.copyOf(Recherche.cles(menage)))
                        .append(
                                "mentions",
                                menage.mentions().stream().map(MongoMenages::ecrire).toList()));
    }

    @Override
    public void completer(String id, Mention mention) {
        completer(Map.of(id, mention));
    }

    @Override
    public void completer(Map<String, Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        int connus = 0;
        for (Document document : menages().find(Filters.in("_id", mentions.keySet()))) {
            connus++;
            Menage menage = lire(document);
            Menage suite =
                    menage.avec(Objects.requireNonNull(mentions.get(document.getString("_id"))));
            if (!suite.equals(menage)) {
                ecritures.add(ecriture(document, suite));
            }
        }
        if (connus < mentions.size()) {
            throw new OptimisticLockingFailureException("a household is still being opened");
        }
        ecrire(ecritures);
    }

    private void ecrire(List<WriteModel<Document>> ecritures) {
        if (!ecritures.isEmpty()
                && menages()
                                .bulkWrite(ecritures, new BulkWriteOptions().ordered(false))
                                .getMatchedCount()
                        < ecritures.size()) {
            throw new OptimisticLockingFailureException(
                    "another act named the household meanwhile");
        }
    }

    @Override
    public void oublier(String id, String acte) {
        changer(
                id,
                menage -> {
                    List<Mention> reste =
                            menage.mentions().stream().filter(m -> !m.acte().equals(acte)).toList();
                    return reste.isEmpty() ? menage : menage.avec(reste);
                });
    }

    @Override
    public void oublierLesCriteres(String id, String acte) {
        changer(id, menage -> menage.sansCriteres(acte));
    }

    @Override
    public void changer(String id, FicheMenage avant, FicheMenage apres) {
        changer(
                id,
                menage -> {
                    if (!menage.fiche().equals(avant)) {
                        throw new OptimisticLockingFailureException(
                                "somebody else wrote of the household meanwhile");
                    }
                    return menage.avec(apres);
                });
    }

    @Override
    public void retirer(String id) {
        menages()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("cles", List.of()),
                                Updates.set("recherche", List.of()),
                                Updates.inc("version", 1L)));
    }

    /** Households whose keys are those of an earlier version. */
    List<String> anciens(int maximum) {
        List<String> ids = new ArrayList<>();
        menages()
                .find(Filters.lt("schema", SCHEMA))
                .projection(Projections.include("_id"))
                .limit(maximum)
                .forEach(d -> ids.add(d.getString("_id")));
        return ids;
    }

    /** Keys of today; one that was merged into another stays without. */
    void recalculerLesCles(String id) {
        Document document = menages().find(Filters.eq("_id", id)).first();
        if (document == null) {
            return;
        }
        boolean retire = document.getList("cles", String.class).isEmpty();
        menages()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.eq("version", document.get("version"))),
                        Updates.combine(
                                Updates.set("schema", SCHEMA),
                                Updates.set("cles", retire ? List.of() : cles(lire(document)))));
    }

    private void changer(String id, java.util.function.UnaryOperator<Menage> changement) {
        Document document = menages().find(Filters.eq("_id", id)).first();
        if (document == null) {
            throw new OptimisticLockingFailureException("the household is still being opened");
        }
        Menage menage = lire(document);
        Menage suite = changement.apply(menage);
        if (!suite.equals(menage)) {
            ecrire(List.of(ecriture(document, suite)));
        }
    }

    private WriteModel<Document> ecriture(Document document, Menage suite) {
        long version = document.get("version", Number.class).longValue();
        Document champs =
                new Document("version", version + 1)
                        .append("schema", SCHEMA)
                        .append("cles", cles(suite))
                        .append("recherche", List.copyOf(Recherche.cles(suite)))
                        .append(
                                "mentions",
                                suite.mentions().stream().map(MongoMenages::ecrire).toList());
        if (!suite.fiche().equals(FicheMenage.VIDE)) {
            champs.append(FICHE, FicheDocument.from(suite.fiche()));
        }
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq("version", version)),
                new Document("$set", scelles.sealed(document, champs))
                        .append(
                                "$addToSet",
                                new Document(
                                        SealedFields.KEYS,
                                        new Document("$each", scelles.keys(document)))));
    }

    private static List<String> cles(Menage menage) {
        return Stream.concat(menage.traits().cles().stream(), menage.clesDesNoms().stream())
                .map(c -> menage.departement() + "/" + c)
                .toList();
    }

    private static Document ecrire(Mention m) {
        Document document =
                new Document("acte", m.acte())
                        .append(
                                "personnes",
                                m.personnes().stream()
                                        .map(p ->
                                                new Document("civilite", p.civilite())
                                                        .append("nom", p.nom())
                                                        .append("prenom", p.prenom()))
                                        .toList())
                        .append("voie", m.adresse().voie())
                        .append("codePostal", m.adresse().codePostal())
                        .append("insee", m.adresse().insee())
                        .append("commune", m.adresse().communeNom())
                        .append("telephones", List.copyOf(m.telephones()));
        if (m.bail() != null) {
            document.append("bail", m.bail().toString());
        }
        if (m.loyer() != null) {
            document.append("loyer", new Decimal128(m.loyer()));
        }
        if (m.charges() != null) {
            document.append("charges", new Decimal128(m.charges()));
        }
        ComplementsMenage complements = m.complements();
        if (!complements.equals(ComplementsMenage.AUCUN)) {
            Document ajout = new Document("criteres", List.copyOf(complements.criteres()));
            ajouter(ajout, "allocataire", complements.allocataire());
            ajouter(ajout, "referenceLocataire", complements.referenceLocataire());
            ajouter(ajout, "typologie", complements.typologie());
            ajouter(ajout, "actionsAmiables", complements.actionsAmiables());
            document.append("complements", ajout);
        }
        return document;
    }

    private static void ajouter(Document document, String champ, @Nullable String valeur) {
        if (valeur != null) {
            document.append(champ, valeur);
        }
    }

    private static ComplementsMenage complements(@Nullable Document d) {
        return d == null
                ? ComplementsMenage.AUCUN
                : new ComplementsMenage(
                        d.getString("allocataire"),
                        d.getString("referenceLocataire"),
                        d.getString("typologie"),
                        d.getString("actionsAmiables"),
                        new LinkedHashSet<>(d.getList("criteres", String.class)));
    }

    private Menage lire(Document stocke) {
        Document d = scelles.open(stocke);
        return new Menage(
                d.getString("_id"),
                d.getString("departement"),
                d.getList("mentions", Document.class).stream().map(MongoMenages::mention).toList(),
                FicheDocument.toDomain(d.get(FICHE, Document.class)));
    }

    private static Mention mention(Document m) {
        String bail = m.getString("bail");
        return new Mention(
                m.getString("acte"),
                m.getList("personnes", Document.class).stream()
                        .map(p ->
                                new Personne(
                                        p.getString("civilite"),
                                        p.getString("nom"),
                                        Objects.requireNonNullElse(p.getString("prenom"), "")))
                        .toList(),
                new Adresse(
                        m.getString("voie"),
                        m.getString("codePostal"),
                        m.getString("insee"),
                        m.getString("commune")),
                new LinkedHashSet<>(m.getList("telephones", String.class)),
                bail == null ? null : LocalDate.parse(bail),
                montant(m.get("loyer")),
                montant(m.get("charges")),
                complements(m.get("complements", Document.class)));
    }

    private static @Nullable BigDecimal montant(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case Decimal128 d -> d.bigDecimalValue();
            case Object autre -> new BigDecimal(autre.toString());
        };
    }
}
