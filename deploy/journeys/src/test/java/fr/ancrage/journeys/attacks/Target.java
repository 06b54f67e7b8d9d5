package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What there is to steal: a case of Côte-d'Or with its mission, its letters, its sitting and its
 * entry of the pool, brought in once for all attacks.
 */
final class Target {

    private static final class Holder {
        static final Target MADE = make();
    }

    private final String dossier;
    private final String importId;
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();

    private Target(String dossier, String importId) {
        this.dossier = dossier;
        this.importId = importId;
    }

    static Target made() {
        return Holder.MADE;
    }

    String dossier() {
        return dossier;
    }

    /** The ids that stand under an address such as {@code /api/dossiers/}. */
    Set<String> idsUnder(String prefix) {
        return ids.getOrDefault(prefix, Set.of());
    }

    private static Target make() {
        try {
            var secretariat = Platform.started().as("secretariat-21");
            var report =
                    ActsFile.inDijon()
                            .act(
                                    "ATTAQUE-1",
                                    "ASSIGNATION",
                                    "12/11/2026",
                                    "Cible;Ernestine",
                                    "11 rue des Attaques",
                                    "25/02/2027;TJ Dijon")
                            .send(secretariat, "21");
            var target = new Target(Imports.cases(report).get(2), report.path("id").asString());
            target.fill();
            return target;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        var secretariat = Platform.started().as("secretariat-21");
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(IOException.class)
                .untilAsserted(() -> {
                    assertThat(secretariat.all("/api/diagnostics/affectations?dossier=" + dossier))
                            .isNotEmpty();
                    assertThat(secretariat.all("/api/notifications/envois?dossier=" + dossier))
                            .isNotEmpty();
                    assertThat(
                                    secretariat
                                            .post(
                                                    "/api/relogements/vivier",
                                                    "{\"dossier\":\"%s\"}".formatted(dossier))
                                            .status())
                            .isBetween(200, 201);
                });
        secretariat.post(
                "/api/commissions/seances",
                """
                {"formation":"ccapex-pleniere","date":"%s","heure":"09:30","lieu":"DDETS"}\
                """
                        .formatted(Platform.started().day().today()));
        ids.put("/api/dossiers/", Set.of(dossier));
        ids.put("/api/diagnostics/dossiers/", Set.of(dossier));
        ids.put("/api/dossiers/imports/", Set.of(importId));
        for (var list :
                List.of(
                        "/api/diagnostics/affectations",
                        "/api/notifications/envois",
                        "/api/notifications/transmissions",
                        "/api/commissions/seances",
                        "/api/relogements/vivier",
                        "/api/relogements/concours")) {
            ids.put(list + "/", some(secretariat.get(list + "?taille=3").body()));
        }
    }

    private static Set<String> some(JsonNode list) {
        var found = new LinkedHashSet<String>();
        list.path("elements").forEach(element -> found.add(element.path("id").asString()));
        return found;
    }
}
