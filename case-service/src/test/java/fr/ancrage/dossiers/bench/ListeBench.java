package fr.ancrage.dossiers.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.DossiersEnNombre;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.test.bench.Ratio;
import fr.ancrage.platform.test.http.Client.Reponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * B9: a page of the list by each of its filters, as the secretariat asks for it (policy, total,
 * names and trail included), against the raw driver's find of the same documents: at most one and a
 * half times its time, so at least two thirds of its pages.
 */
@ServiceDemarre
class ListeBench {

    private static final int TAILLE = 20;
    private static final int PAGES = 10;
    private static final int TOURS = 7;
    private static final double CIBLE = 0.67;
    private static final Duration REST = Duration.ofSeconds(30);

    /** What a reader does not notice to wait for. */
    private static final double AUSSITOT_MS = 300;

    private static final List<String> AUTRES =
            List.of(
                    "?tri=-derniereActivite",
                    "?tri=reference",
                    "?tri=-reference",
                    "?tri=prochaineEcheance",
                    "?tri=-prochaineEcheance",
                    "?tri=priorite",
                    "?tri=priorite&stade=CQL",
                    "?stade=CQL&parc=PRIVE",
                    "?organisation=dijon-metropole&tri=prochaineEcheance",
                    "?liste=ECHEANCE_SEMAINE",
                    "?liste=SANS_ACTIVITE",
                    "?liste=SANS_REFERENT",
                    "?liste=PLAN_ROMPU",
                    "?liste=A_RAPPROCHER",
                    "?liste=MES_DOSSIERS",
                    "?liste=A_REVOIR",
                    "?liste=SUIVIS",
                    "?liste=NOUVEAUTES",
                    "/compteurs",
                    "/travail");

    /** What the address of each filter asks of the driver. */
    private static final Map<String, Bson> BRUTS =
            Map.of(
                    "organisation",
                    Filters.eq("organisations", "dijon-metropole"),
                    "echeanceAvant",
                    Filters.lte("prochaineEcheanceLe", "2026-12-01"),
                    "sansActiviteDepuis",
                    Filters.and(
                            Filters.lt("derniereActivite", "2026-10-01"),
                            Filters.nin("stade", "CLOS", "EXPULSION")));

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @ParameterizedTest
    @ValueSource(ints = {5_000, 50_000})
    void b9_one_page_of_the_list_by_each_filter(int dossiers) {
        DossiersEnNombre.peupler(mongo, port, dossiers);
        ClientApi secretariat = ClientApi.secretariat(port, "21");
        DossiersEnNombre.FILTRES.forEach(filtre -> perSecond(() -> page(secretariat, filtre)));
        LockSupport.parkNanos(REST.toNanos());
        for (String filtre : DossiersEnNombre.FILTRES) {
            String nom = filtre.isEmpty() ? "none" : filtre.substring(1).split("=")[0];
            List<Double> pages = new ArrayList<>();
            Ratio.measure(
                            "B9 list by " + nom + ", " + dossiers + " cases / find",
                            CIBLE,
                            TOURS,
                            () -> {
                                double parSeconde = perSecond(() -> page(secretariat, filtre));
                                pages.add(1_000 / parSeconde);
                                return parSeconde;
                            },
                            () -> perSecond(() -> trouver(brut(filtre))))
                    .report();
            System.out.printf(
                    Locale.ROOT,
                    "B9 list by %s, %d cases: %.1f ms a page%n",
                    nom,
                    dossiers,
                    pages.stream().sorted().toList().get(pages.size() / 2));
        }
        autres(secretariat, dossiers);
        DossiersEnNombre.oublier(mongo, dossiers);
    }

    /**
     * Orders, worklists, counters and searches have no raw find to be held against: the slowest of
     * them must be there before a reader notices that he waits.
     */
    private static void autres(ClientApi secretariat, int dossiers) {
        Map<String, Runnable> pages = new TreeMap<>();
        AUTRES.forEach(adresse -> pages.put(adresse, () -> page(secretariat, adresse)));
        DossiersEnNombre.RECHERCHES.forEach((quoi, texte) ->
                pages.put(
                        "search " + quoi,
                        () ->
                                ok(
                                        secretariat.post(
                                                "/api/dossiers/recherche",
                                                "{\"texte\":\"%s\"}".formatted(texte)))));
        Map<Double, String> durees = new TreeMap<>();
        pages.forEach((quoi, page) -> durees.put(1_000 / perSecond(page), quoi));
        durees.forEach((ms, quoi) ->
                System.out.printf(
                        Locale.ROOT, "B9 %s, %d cases: %.1f ms a page%n", quoi, dossiers, ms));
        Ratio.atMost(
                        "B9 ms of the slowest order, worklist or search, %d cases"
                                .formatted(dossiers),
                        AUSSITOT_MS,
                        List.of(Collections.max(durees.keySet())))
                .report();
    }

    private static void page(ClientApi client, String filtre) {
        ok(client.get("/api/dossiers" + filtre));
    }

    private static void ok(Reponse reponse) {
        if (reponse.statut() != 200) {
            throw new IllegalStateException("answered " + reponse.statut());
        }
    }

    private static Bson brut(String filtre) {
        if (filtre.isEmpty()) {
            return Filters.empty();
        }
        String[] champ = filtre.substring(1).split("=");
        return BRUTS.getOrDefault(champ[0], Filters.eq(champ[0], champ[1]));
    }

    private void trouver(Bson filtre) {
        dossiers()
                .find(Filters.and(Filters.in("visiblePour", "dep:21"), filtre))
                .sort(Sorts.descending("derniereActivite", "reference"))
                .limit(TAILLE)
                .into(new ArrayList<>());
    }

    private static double perSecond(Runnable page) {
        long debut = System.nanoTime();
        for (int i = 0; i < PAGES; i++) {
            page.run();
        }
        return PAGES / ((System.nanoTime() - debut) / 1e9);
    }

    private MongoCollection<Document> dossiers() {
        return mongo.getCollection("dossiers");
    }
}
