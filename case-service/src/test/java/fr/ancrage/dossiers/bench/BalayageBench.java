package fr.ancrage.dossiers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.daily.DailySweep;
import fr.ancrage.platform.test.bench.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * B14: the day turns for 200 000 deadlines that are still open, case by case as the night's sweep
 * reads and writes them, against the driver that scans the same cases and writes the same rows. A
 * sixteenth of them in each round, among all of them.
 */
@ServiceDemarre
class BalayageBench {

    private static final int ECHEANCES = 200_000;
    private static final int TOURS = 7;
    private static final int PARTS = 16;
    private static final int PAR_ENVOI = 500;
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final String CALCULEE_LE = "calculeeLe";
    private static final Bson DUES = Filters.lt(CALCULEE_LE, AUJOURDHUI.toString());
    private static final Set<String> OUVERTES = Set.of("A_VENIR", "PROCHE", "ATTEINTE");
    private static final Duration REST = Duration.ofSeconds(30);

    /** What the sweep writes of a case. */
    private static final List<String> LIGNE =
            List.of(
                    "stade",
                    "echeances",
                    "anomalies",
                    "visiblePour",
                    "organisations",
                    "sansActe",
                    "prochaineEcheanceLe",
                    "prochaineEcheance",
                    "termes",
                    "urgence",
                    "sansReferent",
                    "schema");

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired List<DailySweep> balayages;

    @Test
    void b14_the_day_turns_for_200_000_deadlines() {
        int cas = peupler();
        DailySweep echeances =
                balayages.stream().filter(b -> b.name().equals("echeances")).findFirst().get();
        System.out.printf("B14 %d cases have %d open deadlines%n", cas, ECHEANCES);
        LockSupport.parkNanos(REST.toNanos());
        int part = cas / PARTS;
        var debut = new int[2];
        Ratio.measure(
                        "B14 200 000 open deadlines swept / cursor scan and bulk write",
                        0.50,
                        TOURS,
                        () -> tour(debut[0]++ * part, part, () -> echeances.run(AUJOURDHUI)),
                        () -> tour(debut[1]++ * part, part, this::recopier))
                .report();
        assertThat(dossiers().countDocuments(DUES)).isZero();
        LaBase.vider(mongo);
    }

    /** The imported cases of a week, each again and again, until so many deadlines are open. */
    private int peupler() {
        LaBase.vider(mongo);
        ClientApi.secretariat(port, "21")
                .importer(ClientApi.SAMPLES.resolve("samples-21/actes-2026-S46.csv"), "21", false);
        List<Document> modeles = dossiers().find().into(new ArrayList<>());
        dossiers().deleteMany(new Document());
        int cas = 0;
        List<Document> envoi = new ArrayList<>();
        for (long ouvertes = 0; ouvertes < ECHEANCES; cas++) {
            Document modele = modeles.get(cas % modeles.size());
            ouvertes += ouvertes(modele);
            envoi.add(copie(modele, cas));
            if (envoi.size() == PAR_ENVOI) {
                dossiers().insertMany(envoi);
                envoi.clear();
            }
        }
        if (!envoi.isEmpty()) {
            dossiers().insertMany(envoi);
        }
        return cas;
    }

    private static long ouvertes(Document dossier) {
        return dossier.getList("echeances", Document.class).stream()
                .filter(e -> OUVERTES.contains(e.getString("etat")))
                .count();
    }

    private static Document copie(Document modele, int i) {
        Document copie =
                new Document(modele)
                        .append("_id", id(i))
                        .append("reference", "21-2026-%06d".formatted(i))
                        .append(CALCULEE_LE, AUJOURDHUI.toString());
        // already published: the relay has nothing to send of it
        copie.remove("aPublier");
        return copie;
    }

    private static String id(int i) {
        return "nombre-%06d".formatted(i);
    }

    /** So many cases are of yesterday, and brought to today. */
    private double tour(int debut, int nombre, Runnable balayage) {
        for (int i = debut; i < debut + nombre; i += PAR_ENVOI) {
            List<String> ids =
                    IntStream.range(i, Math.min(i + PAR_ENVOI, debut + nombre))
                            .mapToObj(BalayageBench::id)
                            .toList();
            dossiers()
                    .updateMany(
                            Filters.in("_id", ids),
                            Updates.set(CALCULEE_LE, AUJOURDHUI.minusDays(1).toString()));
        }
        return parSeconde(nombre, balayage);
    }

    private void recopier() {
        List<WriteModel<Document>> ecritures = new ArrayList<>();
        try (MongoCursor<Document> curseur = dossiers().find(DUES).cursor()) {
            while (curseur.hasNext()) {
                ecritures.add(ecriture(curseur.next()));
                if (ecritures.size() == PAR_ENVOI || !curseur.hasNext()) {
                    dossiers().bulkWrite(ecritures);
                    ecritures.clear();
                }
            }
        }
    }

    private static WriteModel<Document> ecriture(Document dossier) {
        Document ligne = new Document(CALCULEE_LE, AUJOURDHUI.toString());
        LIGNE.stream()
                .filter(dossier::containsKey)
                .forEach(champ -> ligne.append(champ, dossier.get(champ)));
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", dossier.getString("_id")),
                        Filters.eq("version", dossier.get("version"))),
                new Document("$set", ligne));
    }

    private static double parSeconde(int nombre, Runnable travail) {
        long debut = System.nanoTime();
        travail.run();
        double parSeconde = nombre / ((System.nanoTime() - debut) / 1e9);
        System.out.printf("B14 %.0f cases a second%n", parSeconde);
        return parSeconde;
    }

    private MongoCollection<Document> dossiers() {
        return mongo.getCollection("dossiers");
    }
}
