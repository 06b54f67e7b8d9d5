package fr.ancrage.dossiers.bench;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.DossiersEnNombre;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.test.bench.Ratio;
import fr.ancrage.platform.test.http.Client.Reponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * B11: the list of cases as an XLSX file (filter, policy, masking, names, priority, trail), against
 * FastExcel's writer alone with as many cells: at least half its rows in a second. In each round a
 * quarter of 100 000 cases, at the end all of them in one file; the live heap grows by no more than
 * 64 MB meanwhile.
 */
@ServiceDemarre
class ExportBench {

    private static final int LIGNES = 100_000;
    private static final int PAR_STADE = LIGNES / 4;
    private static final int TOURS = 7;
    private static final int PAR_ENVOI = 500;
    private static final double CROISSANCE_PERMISE = 64.0 * 1024 * 1024;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final List<String> CELLULES =
            List.of(
                    "21-2026-000077",
                    "Anne Temoin",
                    "12 rue de la Liberté, 21000 Dijon",
                    "Dijon",
                    "Parc public",
                    "Commandement de quitter les lieux",
                    "Fin du délai du commandement",
                    "01/12/2026",
                    "20/11/2026",
                    "1 234,56 €",
                    "DDETS de la Côte-d’Or, Dijon Métropole",
                    "Soutenue",
                    "Expulsion ordonnée par le juge",
                    "",
                    "");

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @Test
    void b11_the_filtered_list_of_100_000_cases_as_a_file() {
        DossiersEnNombre.peupler(mongo, port, LIGNES);
        ClientApi secretariat = ClientApi.secretariat(port, "21");
        LockSupport.parkNanos(REST.toNanos());
        Ratio.measure(
                        "B11 export of 25 000 rows of 100 000 / FastExcel's writer",
                        0.50,
                        TOURS,
                        () -> perSecond(() -> exporter(secretariat, ",\"stade\":\"CQL\"")),
                        () -> perSecond(ExportBench::ecrire))
                .report();
        Ratio.median(
                        "B11 64 MB / live heap of an export of 100 000 rows",
                        1,
                        List.of(CROISSANCE_PERMISE / croissance(() -> exporter(secretariat, ""))))
                .report();
        DossiersEnNombre.oublier(mongo, LIGNES);
    }

    private static void exporter(ClientApi client, String filtre) {
        Reponse fichier =
                client.post(
                        "/api/dossiers/export",
                        "{\"format\":\"XLSX\",\"echeanceAvant\":\"2027-12-31\"" + filtre + "}");
        if (fichier.statut() != 200) {
            throw new IllegalStateException("answered " + fichier.statut());
        }
    }

    private static void ecrire() {
        try (Workbook classeur = new Workbook(OutputStream.nullOutputStream(), "Bench", "1.0")) {
            Worksheet feuille = classeur.newWorksheet("Dossiers");
            for (int ligne = 0; ligne <= PAR_STADE; ligne++) {
                for (int i = 0; i < CELLULES.size(); i++) {
                    feuille.inlineString(ligne, i, CELLULES.get(i));
                }
                if (ligne % PAR_ENVOI == 0) {
                    feuille.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double perSecond(Runnable fichier) {
        long debut = System.nanoTime();
        fichier.run();
        return PAR_STADE / ((System.nanoTime() - debut) / 1e9);
    }

    /** How much more collections leave alive while it goes on than before. */
    private static double croissance(Runnable fichier) {
        long avant = vivants();
        long sommet = avant + 1;
        CompletableFuture<Void> export = CompletableFuture.runAsync(fichier);
        while (!export.isDone()) {
            sommet = Math.max(sommet, vivants());
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        export.join();
        return sommet - avant;
    }

    private static long vivants() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
