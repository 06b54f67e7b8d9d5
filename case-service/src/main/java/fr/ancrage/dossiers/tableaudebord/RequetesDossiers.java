package fr.ancrage.dossiers.tableaudebord;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.JournalEntry;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.journal.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The queries of lists and search. Visibility is part of each, never a filter afterwards; values
 * only ever stand on the value side of an operator that is written here.
 */
@Repository
class RequetesDossiers {

    /** What a row shows, and what opens it; nothing that grows with the case's history. */
    private static final Bson LIGNE =
            Projections.include(
                    "visiblePour",
                    "termes",
                    "reference",
                    "departement",
                    "stade",
                    "parc",
                    "commune",
                    "communeNom",
                    "arrondissement",
                    "menage",
                    "bailleur",
                    "dette",
                    "prochaineEcheance",
                    "derniereActivite",
                    "anomalies",
                    "organisations",
                    "aRapprocher",
                    "situation",
                    "bail",
                    "suites.retours",
                    "reuniDans");

    /** A procedure that is not over, as stages that an index finds. */
    static final Bson EN_COURS =
            Filters.in(
                    "stade",
                    Arrays.stream(Stade.values())
                            .filter(s -> s != Stade.CLOS && s != Stade.EXPULSION)
                            .map(Enum::name)
                            .toList());

    /** Nobody turns so many pages: beyond, a list says that there are more, and counts no more. */
    static final int COMPTES_AU_PLUS = 10_000;

    /** The same where no index counts, and cases are read. */
    static final int LUS_AU_PLUS = 1_000;

    private static final int PAR_LECTURE = 1_000;

    private final MongoTemplate mongo;

    private final JournaledCollection collection;

    private final HorlogeMetier horloge;

    RequetesDossiers(MongoTemplate mongo, JournaledCollections collections, HorlogeMetier horloge) {
        this.mongo = mongo;
        this.horloge = horloge;
        this.collection = collections.collection("dossiers");
    }

    private MongoCollection<Document> dossiers() {
        return mongo.getCollection("dossiers");
    }

    /**
     * How many there are.
     *
     * @param auMoins there are more
     */
    record Total(long nombre, boolean auMoins) {

        private static Total de(long comptes, int auPlus) {
            return new Total(Math.min(comptes, auPlus), comptes > auPlus);
        }
    }

    record Page(List<Document> documents, Total total) {}

    Page page(Set<String> jetons, Filtres filtres, Ordre ordre, int page, int taille) {
        Bson filtre = filtre(jetons, filtres);
        List<Document> documents = new ArrayList<>();
        dossiers()
                .find(filtre)
                .projection(LIGNE)
                .sort(ordre.tri())
                .skip(page * taille)
                .limit(taille)
                .into(documents);
        int avant = page * taille;
        // the last page counts by itself
        boolean derniere = documents.size() < taille && (avant == 0 || !documents.isEmpty());
        return new Page(
                encore(documents, jetons),
                derniere ? new Total(avant + documents.size(), false) : total(jetons, filtres));
    }

    /**
     * What a list holds, in its order, read in bounded pieces.
     *
     * @param auPlus beyond, one more is given and no further one is looked for
     */
    List<String> ids(Set<String> jetons, Filtres filtres, Ordre ordre, int auPlus) {
        Bson filtre = filtre(jetons, filtres);
        List<String> ids = new ArrayList<>();
        List<Ordre.Reste> restes = List.of(ordre.tout());
        while (!restes.isEmpty() && ids.size() <= auPlus) {
            Ordre.Reste reste = restes.getFirst();
            List<Document> lus =
                    dossiers()
                            .find(Filters.and(filtre, reste.filtre()))
                            .projection(ordre.rang())
                            .sort(reste.tri())
                            .limit(PAR_LECTURE)
                            .into(new ArrayList<>());
            lus.forEach(d -> ids.add(d.getString("_id")));
            restes =
                    lus.size() == PAR_LECTURE
                            ? ordre.apres(lus.getLast())
                            : restes.subList(1, restes.size());
        }
        return ids;
    }

    /** The rows of these cases, in this order, without those that are no longer visible. */
    List<Document> lignes(Set<String> jetons, List<String> ids) {
        Map<String, Document> parId = new HashMap<>();
        parIds(ids).forEach(d -> parId.put(d.getString("_id"), d));
        return encore(ids.stream().map(parId::get).filter(Objects::nonNull).toList(), jetons);
    }

    /** Of these cases, those that changed since, with their journals. */
    List<Document> changes(Map<String, Long> depuis) {
        List<String> changes = new ArrayList<>();
        dossiers()
                .find(Filters.in("_id", depuis.keySet()))
                .projection(Projections.include("version"))
                .forEach(d -> {
                    String id = d.getString("_id");
                    if (d.get("version", Number.class).longValue() > depuis.getOrDefault(id, 0L)) {
                        changes.add(id);
                    }
                });
        return dossiers()
                .find(Filters.in("_id", changes))
                .map(collection::opened)
                .into(new ArrayList<>());
    }

    Total total(Set<String> jetons, Filtres filtres) {
        int auPlus = filtres.unIndexLesCompte() ? COMPTES_AU_PLUS : LUS_AU_PLUS;
        return Total.de(
                dossiers()
                        .countDocuments(
                                filtre(jetons, filtres), new CountOptions().limit(auPlus + 1)),
                auPlus);
    }

    boolean auPlus(Set<String> jetons, Filtres filtres, int nombre) {
        return dossiers()
                        .countDocuments(
                                filtre(jetons, filtres), new CountOptions().limit(nombre + 1))
                <= nombre;
    }

    /** Visible cases of these households. */
    List<Document> desMenages(Set<String> jetons, Filtres filtres, Collection<String> menages) {
        List<Document> documents = new ArrayList<>();
        dossiers()
                .find(Filters.and(filtre(jetons, filtres), Filters.in("menage", menages)))
                .projection(LIGNE)
                .into(documents);
        return encore(documents, jetons);
    }

    /** Households of all visible cases. */
    Set<String> menages(Set<String> jetons, Filtres filtres) {
        return dossiers()
                .find(filtre(jetons, filtres))
                .projection(Projections.include("menage"))
                .map(d -> d.getString("menage"))
                .into(new HashSet<>());
    }

    /** Without those that ended since their row was computed: the night's sweep may be late. */
    private List<Document> encore(List<Document> documents, Set<String> jetons) {
        return documents.stream()
                .filter(d -> !Collections.disjoint(visiblePour(d), jetons))
                .toList();
    }

    /** The words that open a case today. */
    Set<String> visiblePour(Document d) {
        Set<String> mots = new HashSet<>(d.getList("visiblePour", String.class, List.of()));
        String aujourdhui = horloge.aujourdhui().toString();
        for (Document terme : d.getList("termes", Document.class, List.of())) {
            if (terme.getString("fin").compareTo(aujourdhui) <= 0) {
                mots.remove(terme.getString("mot"));
            }
        }
        return mots;
    }

    List<Document> parIds(Collection<String> ids) {
        List<Document> documents = new ArrayList<>();
        dossiers().find(Filters.in("_id", ids)).projection(LIGNE).into(documents);
        return documents;
    }

    /** The case, or the one that absorbed it. */
    Optional<Document> courant(String id) {
        Document document = dossiers().find(Filters.eq("_id", id)).first();
        for (int i = 0;
                i < 10 && document != null && document.getString("reuniDans") != null;
                i++) {
            document = dossiers().find(Filters.eq("_id", document.getString("reuniDans"))).first();
        }
        return Optional.ofNullable(document).map(collection::opened);
    }

    /** The history that the case carries. */
    List<JournalEntry> journal(Document dossier) {
        return collection.find(dossier.getString("_id")).map(Snapshot::journal).orElse(List.of());
    }

    private static Bson filtre(Set<String> jetons, Filtres f) {
        List<Bson> criteres = new ArrayList<>();
        criteres.add(Filters.in("visiblePour", jetons));
        egal(criteres, "reference", f.reference());
        egal(criteres, "stade", f.stade());
        egal(criteres, "parc", f.parc());
        egal(criteres, "commune", f.commune());
        egal(criteres, "arrondissement", f.arrondissement());
        egal(criteres, "organisations", f.organisation());
        if (f.selection() != null) {
            criteres.add(f.selection().critere());
        }
        if (f.echeanceAvant() != null) {
            criteres.add(Filters.lte("prochaineEcheanceLe", f.echeanceAvant().toString()));
        }
        if (f.sansActiviteDepuis() != null) {
            criteres.add(Filters.lt("derniereActivite", f.sansActiviteDepuis().toString()));
            if (f.stade() == null) {
                // a procedure that is over is quiet by nature
                criteres.add(EN_COURS);
            }
        }
        return Filters.and(criteres);
    }

    private static void egal(List<Bson> criteres, String champ, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            criteres.add(Filters.eq(champ, valeur));
        }
    }
}
