package fr.ancrage.dossiers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.imports.lecture.LecteurFichier;
import fr.ancrage.dossiers.imports.lecture.LimitesFichier;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.model.ValidationLigne;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.test.bench.Ratio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** B7 and B8: files read and judged, acts recorded, each against the raw tool underneath. */
@ServiceDemarre
class ImportBench {

    private static final List<String> INTITULES =
            List.of(
                    "N° acte",
                    "Nature",
                    "Date de signification",
                    "Étude",
                    "Bailleur",
                    "Parc",
                    "Civilité",
                    "Nom",
                    "Prénom",
                    "Adresse",
                    "Code postal",
                    "Commune",
                    "Téléphone",
                    "Date du bail",
                    "Loyer mensuel",
                    "Montant de la dette");
    private static final List<String> COLLECTIONS =
            List.of("actes", "foyers", "dossiers", "menages", "imports_lignes");
    private static final int LIGNES = 100_000;
    private static final String BRUT = "_brut";

    /** In each of eight rounds, the first of which warms up: 20 000. */
    private static final int ACTES = 2_500;

    private static final int EN_UNE_FOIS = 20_000;
    private static final int ANNULES = 2_500;
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired Territoires territoires;
    @TempDir Path dossier;

    private ClientApi secretariat;
    private int fichiers;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
    }

    @Test
    void b7_a_hundred_thousand_lines_read_and_judged() {
        Path fichier = classeur(LIGNES);
        ValidationLigne validation =
                NatureImport.ACTES.validation(
                        territoires.pour("21", JOUR).orElseThrow(), Ressort.DEPARTEMENT, JOUR);
        Ratio.measure(
                        "B7 100 000 XLSX lines weighed, read and judged / FastExcel alone",
                        0.35,
                        7,
                        () ->
                                parSeconde(() ->
                                        assertThat(juger(fichier, validation)).isEqualTo(LIGNES)),
                        () -> parSeconde(() -> assertThat(lireSeul(fichier)).isEqualTo(LIGNES + 1)))
                .report();
    }

    /** The other half of B7: what a long dry run holds, and whether the door waits for its file. */
    @Test
    void b7_a_hundred_thousand_acts_checked() {
        Path fichier = classeur(LIGNES);
        long avant = vivants();
        var recu = new AtomicReference<String>();
        double reception =
                1
                        / parSeconde(() ->
                                recu.set(
                                        secretariat
                                                .importer(fichier, "21", true)
                                                .corps()
                                                .get("id")
                                                .asString()));
        Ratio.median("B7 60 s of the gateway / 100 000 acts received", 1, List.of(60 / reception))
                .report();
        long debut = System.nanoTime();
        long plus = 0;
        String adresse = "/api/dossiers/imports/" + recu.get();
        while (!"SIMULATION".equals(secretariat.get(adresse).corps().get("etat").asString())) {
            plus = Math.max(plus, vivants() - avant);
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
        double duree = (System.nanoTime() - debut) / 1e9;
        Ratio.median(
                        "B7 64 MB / live heap of a dry run of 100 000 acts (%.0f s)"
                                .formatted(duree),
                        1,
                        List.of(64.0 * 1024 * 1024 / Math.max(1, plus)))
                .report();
    }

    private static long vivants() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void b8_acts_recorded() {
        Ratio.measure(
                        "B8 acts recorded / raw bulkWrite of the same documents",
                        0.40,
                        7,
                        () -> ACTES * parSeconde(() -> importer(ACTES)),
                        () -> ACTES * parSeconde(recopier()))
                .report();
        COLLECTIONS.forEach(nom -> mongo.getCollection(nom + BRUT).drop());
    }

    /** A year of a département in one file: how long, and what it holds meanwhile. */
    @Test
    void b8_twenty_thousand_acts_recorded_at_once() {
        Path fichier = classeur(EN_UNE_FOIS);
        long avant = vivants();
        long debut = System.nanoTime();
        String adresse =
                "/api/dossiers/imports/"
                        + secretariat.importer(fichier, "21", false).corps().get("id").asString();
        long plus = 0;
        JsonNode lot = secretariat.get(adresse).corps();
        while ("EN_COURS".equals(lot.get("etat").asString())) {
            plus = Math.max(plus, vivants() - avant);
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            lot = secretariat.get(adresse).corps();
        }
        double duree = (System.nanoTime() - debut) / 1e9;
        assertThat(lot.get("acceptees").asInt()).isEqualTo(EN_UNE_FOIS);
        Ratio.median(
                        "B8 64 MB / live heap while 20 000 acts of one file are recorded (%.0f s)"
                                .formatted(duree),
                        1,
                        List.of(64.0 * 1024 * 1024 / Math.max(1, plus)))
                .report();
    }

    /** No raw limit to hold it against: as many acts a second as their recording. */
    @Test
    void undoing_attached_acts() {
        importer(classeur(ANNULES, "CP"), ANNULES);
        Map<String, Document> dossiers = metier("dossiers");
        Map<String, Document> menages = metier("menages");
        fichiers--;
        Path suites = classeur(ANNULES, "CQL");
        var lot = new AtomicReference<String>();
        double recorded = ANNULES * parSeconde(() -> lot.set(importer(suites, ANNULES)));
        assertThat(metier("dossiers")).hasSameSizeAs(dossiers).isNotEqualTo(dossiers);
        double undone =
                ANNULES
                        * parSeconde(() -> {
                            secretariat.post(
                                    "/api/dossiers/imports/" + lot.get() + "/annulation", "{}");
                            attendre("/api/dossiers/imports/" + lot.get(), "ANNULE");
                        });
        // compared as a whole: a difference would not be printed row by row
        assertThat(metier("dossiers").equals(dossiers)).isTrue();
        assertThat(metier("menages").equals(menages)).isTrue();
        Ratio.median(
                        "attached acts undone, all rows as before (%.0f/s) / recorded (%.0f/s)"
                                .formatted(undone, recorded),
                        1,
                        List.of(undone / recorded))
                .report();
    }

    /** Documents without what tells that something happened. */
    private Map<String, Document> metier(String collection) {
        Map<String, Document> lus = new TreeMap<>();
        mongo.getCollection(collection)
                .find()
                .projection(
                        Projections.exclude(
                                "version",
                                "journal",
                                "publieJusqua",
                                "aPublier",
                                "actes",
                                "avantActes"))
                .batchSize(500)
                .forEach(d -> lus.put(d.getString("_id"), d));
        return lus;
    }

    private static double parSeconde(Runnable travail) {
        long debut = System.nanoTime();
        travail.run();
        return 1e9 / (System.nanoTime() - debut);
    }

    private static int juger(Path fichier, ValidationLigne validation) {
        int[] valides = {0};
        var entetes = new AtomicReference<Entetes>();
        new LecteurFichier(LimitesFichier.HABITUELLES)
                .lire(
                        fichier,
                        NatureImport.ACTES,
                        entetes::set,
                        ligne -> {
                            if (validation.lire(entetes.get().valeurs(ligne))
                                    instanceof LigneLue.Valide) {
                                valides[0]++;
                            }
                        });
        return valides[0];
    }

    private static int lireSeul(Path fichier) {
        try (var classeur = new ReadableWorkbook(fichier.toFile());
                var lignes = classeur.getFirstSheet().openStream()) {
            return (int) lignes.filter(l -> l.getCellCount() > 0).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String importer(int actes) {
        return importer(classeur(actes), actes);
    }

    private String importer(Path fichier, int actes) {
        JsonNode recu = secretariat.importer(fichier, "21", false).corps();
        String id = recu.get("id").asString();
        JsonNode fait = attendre("/api/dossiers/imports/" + id, "TERMINE");
        assertThat(fait.get("acceptees").asInt()).isEqualTo(actes);
        return id;
    }

    private JsonNode attendre(String adresse, String etat) {
        while (true) {
            JsonNode lot = secretariat.get(adresse).corps();
            if (etat.equals(lot.get("etat").asString())) {
                return lot;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** What the imports have left, written again as fast as the driver can. */
    private Runnable recopier() {
        Map<String, List<InsertOneModel<Document>>> documents = new TreeMap<>();
        for (String nom : COLLECTIONS) {
            mongo.getCollection(nom + BRUT).drop();
            documents.put(nom, premiers(nom));
        }
        return () ->
                documents.forEach((nom, tous) -> {
                    for (int i = 0; i < tous.size(); i += 200) {
                        mongo.getCollection(nom + BRUT)
                                .bulkWrite(tous.subList(i, Math.min(tous.size(), i + 200)));
                    }
                });
    }

    private List<InsertOneModel<Document>> premiers(String collection) {
        List<InsertOneModel<Document>> documents = new ArrayList<>();
        mongo.getCollection(collection)
                .find()
                .limit(ACTES)
                .forEach(d -> documents.add(new InsertOneModel<>(d)));
        return documents;
    }

    /** Households that nobody knows, each in its dwelling. */
    private Path classeur(int lignes) {
        return classeur(lignes, "CP");
    }

    private Path classeur(int lignes, String nature) {
        Path fichier = dossier.resolve("actes-" + ++fichiers + nature + ".xlsx");
        try (var flux = Files.newOutputStream(fichier);
                var classeur = new Workbook(flux, "bench", "1.0")) {
            Worksheet feuille = classeur.newWorksheet("Actes");
            for (int c = 0; c < INTITULES.size(); c++) {
                feuille.value(0, c, INTITULES.get(c));
            }
            for (int i = 0; i < lignes; i++) {
                int n = fichiers * 1_000_000 + i;
                List<String> cellules =
                        List.of(
                                nature + n,
                                nature,
                                "09/11/2026",
                                "SCP Vauban, Dijon",
                                "M. Rivière",
                                "privé",
                                "Mme",
                                "Nom" + lettres(n),
                                "Prenom" + lettres(n / 3),
                                (i % 900 + 1) + " rue " + lettres(n / 900),
                                "21000",
                                "Dijon",
                                "06%08d".formatted(n),
                                "01/03/2019",
                                "500,00",
                                "1650");
                for (int c = 0; c < cellules.size(); c++) {
                    feuille.value(i + 1, c, cellules.get(c));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichier;
    }

    private static String lettres(int n) {
        return n < 26 ? "" + (char) ('a' + n) : lettres(n / 26 - 1) + (char) ('a' + n % 26);
    }
}
