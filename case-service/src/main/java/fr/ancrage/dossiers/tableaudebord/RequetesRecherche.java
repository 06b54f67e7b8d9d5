package fr.ancrage.dossiers.tableaudebord;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.menage.model.Recherche;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The visible cases of the households that words may mean. Households tell nothing of who sees
 * them: either those of the few cases that the reader sees are looked at, or those that the words
 * mean, piece by piece, each held against what the reader sees.
 */
@Repository
class RequetesRecherche {

    /** Beyond, a search says that there are more: another word finds better than another page. */
    static final int TROUVES_AU_PLUS = 1_000;

    private static final int PEU_DE_DOSSIERS = 2_000;
    private static final int PAR_LECTURE = 1_000;
    private static final int LUS_AU_PLUS = 20_000;

    private final MongoTemplate mongo;
    private final RequetesDossiers requetes;

    RequetesRecherche(MongoTemplate mongo, RequetesDossiers requetes) {
        this.mongo = mongo;
        this.requetes = requetes;
    }

    /**
     * Some cases.
     *
     * @param auMoins there may be more
     */
    record Visibles(List<Document> dossiers, boolean auMoins) {}

    /** Of households where every word may be meant. */
    Visibles deTous(Set<String> jetons, Filtres filtres, List<String> mots) {
        // the rarest first: it is the one that an index is asked for
        return trouver(
                jetons,
                filtres,
                Filters.and(
                        mots.stream()
                                .map(RequetesRecherche::critere)
                                .sorted(Comparator.comparingLong(this::frequence))
                                .toList()));
    }

    /** Of households where any of the words may be meant. */
    Visibles dUnSeul(Set<String> jetons, Filtres filtres, List<String> mots) {
        return trouver(
                jetons,
                filtres,
                Filters.in(
                        "recherche",
                        mots.stream()
                                .flatMap(mot -> Recherche.clesCherchees(mot).stream())
                                .distinct()
                                .toList()));
    }

    private static Bson critere(String mot) {
        return Filters.in("recherche", Recherche.clesCherchees(mot));
    }

    private long frequence(Bson critere) {
        return menages().countDocuments(critere, new CountOptions().limit(LUS_AU_PLUS));
    }

    private Visibles trouver(Set<String> jetons, Filtres filtres, Bson critere) {
        return requetes.auPlus(jetons, filtres, PEU_DE_DOSSIERS)
                ? parmi(jetons, filtres, critere)
                : parMorceaux(jetons, filtres, critere);
    }

    private Visibles parmi(Set<String> jetons, Filtres filtres, Bson critere) {
        Set<String> siens = requetes.menages(jetons, filtres);
        return visibles(
                requetes.desMenages(
                        jetons,
                        filtres,
                        ids(Filters.and(Filters.in("_id", siens), critere), siens.size())),
                false);
    }

    private Visibles parMorceaux(Set<String> jetons, Filtres filtres, Bson critere) {
        List<Document> dossiers = new ArrayList<>();
        String dernier = "";
        for (int lus = 0; lus < LUS_AU_PLUS; lus += PAR_LECTURE) {
            List<String> menages =
                    ids(Filters.and(critere, Filters.gt("_id", dernier)), PAR_LECTURE);
            dossiers.addAll(requetes.desMenages(jetons, filtres, menages));
            if (menages.size() < PAR_LECTURE || dossiers.size() > TROUVES_AU_PLUS) {
                return visibles(dossiers, false);
            }
            dernier = menages.getLast();
        }
        return visibles(dossiers, true);
    }

    private static Visibles visibles(List<Document> dossiers, boolean reste) {
        boolean trop = dossiers.size() > TROUVES_AU_PLUS;
        return new Visibles(trop ? dossiers.subList(0, TROUVES_AU_PLUS) : dossiers, trop || reste);
    }

    private List<String> ids(Bson filtre, int maximum) {
        return menages()
                .find(filtre)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(Math.max(1, maximum))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> menages() {
        return mongo.getCollection("menages");
    }
}
