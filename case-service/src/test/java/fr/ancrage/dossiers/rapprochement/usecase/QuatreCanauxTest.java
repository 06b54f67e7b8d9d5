package fr.ancrage.dossiers.rapprochement.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.rapprochement.usecase.Verite.Fichier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The four channels of a département through the API, then the stored cases held against the truth
 * (issue: « it must show », 2).
 */
@ServiceDemarre
class QuatreCanauxTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where a line of a file ended up. */
    private record Origine(String lot, int ligne) {}

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
    }

    @Test
    void aucun_dossier_ne_melange_deux_menages() {
        Map<String, Bilan> bilans =
                importer(ClientApi.SAMPLES.resolve("graine-verveine-fautes"), "77");

        assertThat(bilans).hasSize(Verite.FICHIERS.size());
        bilans.forEach(
                (fichier, bilan) -> assertThat(tenu(bilan, true)).as(fichier + bilan).isTrue());
    }

    /**
     * The large run, by hand ({@code make matching}): each folder of {@code
     * -Dechantillons=<dir>[,<dir>]} is named {@code <seed>-<département>-<share of typing errors>}.
     */
    @Test
    @EnabledIfSystemProperty(named = "echantillons", matches = ".+")
    void grands_echantillons() throws IOException {
        List<String> table = new ArrayList<>();
        List<String> manques = new ArrayList<>();
        for (String nom : System.getProperty("echantillons").split(",")) {
            LaBase.vider(mongo);
            Path dossier = Path.of(nom);
            String[] parties = dossier.getFileName().toString().split("-");
            boolean fautes = Double.parseDouble(parties[2]) > 0;
            importer(dossier, parties[1])
                    .forEach((fichier, bilan) -> {
                        String ligne =
                                "%-18s %-32s %s".formatted(dossier.getFileName(), fichier, bilan);
                        table.add(ligne);
                        if (!tenu(bilan, fautes)) {
                            manques.add(ligne);
                        }
                    });
            Files.write(Path.of("target/rapprochement.txt"), table);
        }
        assertThat(manques).isEmpty();
    }

    private static boolean tenu(Bilan bilan, boolean fautes) {
        return bilan.melangees == 0
                && (fautes
                        ? bilan.partRattacheeOuProposee() >= 0.90
                        : bilan.partRattachee() >= 0.95);
    }

    private Map<String, Bilan> importer(Path dossier, String departement) {
        Verite verite = new Verite(dossier);
        Map<Fichier, String> lots = new LinkedHashMap<>();
        for (Fichier fichier : Verite.FICHIERS) {
            lots.put(fichier, deposer(dossier.resolve(fichier.nom()), fichier, departement));
        }
        return comparer(verite, lots);
    }

    /** Brings a file in and waits until all its lines are taken. */
    private String deposer(Path fichier, Fichier quoi, String departement) {
        ClientApi secretariat = ClientApi.secretariat(port, departement);
        JsonNode depot =
                secretariat.importer(fichier, quoi.nature().name(), departement, false).corps();
        String id = depot.path("id").asString();
        JsonNode[] rapport = {depot};
        await().atMost(PATIENCE)
                .until(() -> {
                    rapport[0] = secretariat.get("/api/dossiers/imports/{id}", id).corps();
                    return rapport[0].path("etat").asString().equals("TERMINE");
                });
        return id;
    }

    private Map<String, Bilan> comparer(Verite verite, Map<Fichier, String> lots) {
        Map<Origine, Document> dossiers = new HashMap<>();
        for (Document dossier : mongo.getCollection("dossiers").find()) {
            for (Document acte : dossier.getList("actes", Document.class)) {
                dossiers.put(new Origine(acte.getString("lot"), acte.getInteger("ligne")), dossier);
            }
        }
        Map<String, Set<String>> candidats = new HashMap<>();
        for (Document p : mongo.getCollection("rapprochements").find()) {
            candidats
                    .computeIfAbsent(p.getString("dossier"), _ -> new HashSet<>())
                    .add(p.getString("candidat"));
        }
        Comparaison comparaison = new Comparaison(candidats);
        Map<String, Bilan> bilans = new LinkedHashMap<>();
        lots.forEach((fichier, lot) -> {
            Bilan bilan = new Bilan();
            verite.lignes(fichier)
                    .forEach((ligne, foyer) -> {
                        Optional<Document> dossier =
                                Optional.ofNullable(dossiers.get(new Origine(lot, ligne)));
                        foyer.ifPresent(f -> comparaison.ligne(f, dossier, bilan));
                    });
            bilans.put(fichier.nom(), bilan);
        });
        return bilans;
    }

    /** Whose each case and each stored household is: the line that came first says it. */
    private static final class Comparaison {

        private final Map<String, Set<String>> candidats;
        private final Map<String, Integer> foyerDuDossier = new HashMap<>();
        private final Map<String, Integer> foyerDuMenage = new HashMap<>();
        private final Set<Integer> connus = new HashSet<>();

        Comparaison(Map<String, Set<String>> candidats) {
            this.candidats = candidats;
        }

        void ligne(int foyer, Optional<Document> trouve, Bilan bilan) {
            boolean suite = !connus.add(foyer);
            bilan.suites += suite ? 1 : 0;
            if (trouve.isEmpty()) {
                return;
            }
            String dossier = trouve.get().getString("_id");
            Integer duMenage = foyerDuMenage.putIfAbsent(trouve.get().getString("menage"), foyer);
            foyerDuDossier.putIfAbsent(dossier, foyer);
            if (duMenage != null) {
                boolean juste = duMenage == foyer;
                bilan.rattachees += juste ? 1 : 0;
                bilan.melangees += juste ? 0 : 1;
                return;
            }
            boolean propose =
                    candidats.getOrDefault(dossier, Set.of()).stream()
                            .anyMatch(c -> Integer.valueOf(foyer).equals(foyerDuDossier.get(c)));
            bilan.proposees += suite && propose ? 1 : 0;
            bilan.propositionsFausses += !propose && candidats.containsKey(dossier) ? 1 : 0;
        }
    }
}
