package fr.ancrage.dossiers.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.test.bench.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int PAGES = 3;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final List<String> STADES =
            List.of("COMMANDEMENT_DE_PAYER", "ASSIGNATION", "CQL", "REQUISITION");

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    /** What the address asks, and the same of the driver. */
    private record Filtre(String adresse, Bson filtre) {}

    private static Map<String, Filtre> filtres() {
        Map<String, Filtre> filtres = new LinkedHashMap<>();
        filtres.put("none", new Filtre("", Filters.empty()));
        filtres.put("reference", egal("reference", "21-2026-000777"));
        filtres.put("stade", egal("stade", "CQL"));
        filtres.put("parc", egal("parc", "PRIVE"));
        filtres.put("commune", egal("commune", "21007"));
        filtres.put("arrondissement", egal("arrondissement", "213"));
        filtres.put(
                "organisation",
                new Filtre(
                        "?organisation=dijon-metropole",
                        Filters.eq("organisations", "dijon-metropole")));
        filtres.put(
                "echeanceAvant",
                new Filtre(
                        "?echeanceAvant=2026-12-01",
                        Filters.lte("prochaineEcheanceLe", "2026-12-01")));
        filtres.put(
                "sansActiviteDepuis",
                new Filtre(
                        "?sansActiviteDepuis=2026-10-01",
                        Filters.and(
                                Filters.lt("derniereActivite", "2026-10-01"),
                                Filters.nin("stade", "CLOS", "EXPULSION"))));
        return filtres;
    }

    private static Filtre egal(String champ, String valeur) {
        return new Filtre("?" + champ + "=" + valeur, Filters.eq(champ, valeur));
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 50_000})
    void b9_one_page_of_the_list_by_each_filter(int dossiers) {
        peupler(dossiers);
        ClientApi secretariat = ClientApi.secretariat(port, "21");
        LockSupport.parkNanos(REST.toNanos());
        filtres()
                .forEach((nom, filtre) ->
                        Ratio.measure(
                                        "B9 list by " + nom + ", " + dossiers + " cases / find",
                                        0.67,
                                        7,
                                        () ->
                                                perSecond(() -> {
                                                    int statut =
                                                            secretariat
                                                                    .get(
                                                                            "/api/dossiers"
                                                                                    + filtre
                                                                                            .adresse())
                                                                    .statut();
                                                    if (statut != 200) {
                                                        throw new IllegalStateException(
                                                                "answered " + statut);
                                                    }
                                                }),
                                        () ->
                                                perSecond(() ->
                                                        dossiers()
                                                                .find(
                                                                        Filters.and(
                                                                                Filters.in(
                                                                                        "visiblePour",
                                                                                        "dep:21"),
                                                                                filtre.filtre()))
                                                                .sort(
                                                                        Sorts.descending(
                                                                                "derniereActivite",
                                                                                "reference"))
                                                                .limit(TAILLE)
                                                                .into(new ArrayList<>())))
                                .report());
        LaBase.vider(mongo);
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

    /** One case that was imported, many times: another reference, place, stage and dates. */
    private void peupler(int nombre) {
        LaBase.vider(mongo);
        ClientApi.secretariat(port, "21")
                .importer(ClientApi.SAMPLES.resolve("samples-21/actes-2026-S46.csv"), "21", false);
        Document modele = Objects.requireNonNull(dossiers().find().first());
        dossiers().deleteMany(new Document());
        List<Document> lot = new ArrayList<>();
        for (int i = 0; i < nombre; i++) {
            lot.add(
                    new Document(modele)
                            .append("_id", "bench-" + i)
                            .append("reference", "21-2026-%06d".formatted(i))
                            .append("commune", "21%03d".formatted(i % 200))
                            .append("arrondissement", "21" + (1 + i % 3))
                            .append("parc", i % 5 < 3 ? "PUBLIC" : "PRIVE")
                            .append("stade", STADES.get(i % STADES.size()))
                            .append("organisations", organisations(i))
                            .append("prochaineEcheanceLe", AUJOURDHUI.plusDays(i % 90).toString())
                            .append("derniereActivite", AUJOURDHUI.minusDays(i % 120).toString()));
            if (lot.size() == 1_000) {
                dossiers().insertMany(lot);
                lot.clear();
            }
        }
    }

    private static List<String> organisations(int i) {
        return i % 4 == 0 ? List.of("ddets-21", "dijon-metropole") : List.of("ddets-21");
    }
}
