package fr.ancrage.journeys.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The service that knows the names is away, then the mail server: lists open all the same, what has
 * to leave waits and leaves when it can, nothing is parked, and each is said in plain French.
 */
@Order(70)
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceAwayTest {

    private static final Duration BACK = Duration.ofSeconds(90);
    private static final String ENVOIS = "/api/notifications/envois?courrier=";

    /** Lists of the other services, where the portal joins names. */
    private static final List<String> LISTS =
            List.of(
                    "/api/diagnostics/affectations",
                    "/api/diagnostics/travail",
                    "/api/commissions/candidatures",
                    "/api/commissions/seances",
                    "/api/commissions/preconisations",
                    "/api/commissions/indicateurs",
                    "/api/commissions/travail",
                    "/api/notifications/envois",
                    "/api/notifications/messages",
                    "/api/notifications/transmissions",
                    "/api/notifications/tableaux",
                    "/api/notifications/travail",
                    "/api/relogements/concours",
                    "/api/relogements/listes-siao",
                    "/api/relogements/vivier",
                    "/api/relogements/travail");

    private final Platform platform = Platform.started();
    private final Api secretariat = platform.as("secretariat-21");

    /** Whatever failed, those who come after find the platform whole. */
    @AfterEach
    void bringBack() {
        if (!platform.service("case-service").isAlive()) {
            platform.service("case-service").launch(Map.of());
            platform.service("case-service").awaitReady();
        }
        if (!platform.mails().isRunning()) {
            platform.mails().startAgain();
        }
        // the gateway's breaker closes again a few seconds later
        await().atMost(BACK)
                .ignoreExceptions()
                .until(() -> secretariat.get("/api/dossiers").status() == 200);
    }

    @Test
    @Order(1)
    void without_the_names_lists_open_letters_wait_and_leave_when_they_are_back()
            throws IOException {
        var dossier = bringIn("ABSENT-1", "Absente;Aurore", "21 rue du Silence");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        secretariat.all(
                                                "/api/commissions/candidatures?dossier=" + dossier))
                                .hasSize(1));
        var sitting =
                secretariat
                        .post(
                                "/api/commissions/seances",
                                """
                                {"formation":"mediation-dijon","date":"%s","heure":"14:00"}\
                                """
                                        .formatted(platform.day().today().plusDays(30)))
                        .body()
                        .path("id")
                        .asString();

        platform.service("case-service").kill();

        for (var list : LISTS) {
            assertThat(secretariat.get(list).status()).as(list).isEqualTo(200);
        }
        // the very first call may have gone out on a connection that dies with the service: a 504
        await().atMost(BACK)
                .untilAsserted(() -> {
                    var names =
                            secretariat.post(
                                    "/api/dossiers/identites", "{\"ids\":[\"" + dossier + "\"]}");
                    assertThat(names.status()).isEqualTo(503);
                    assertThat(names.body().path("detail").asString()).contains("ne répond pas");
                });

        assertThat(
                        secretariat
                                .post(
                                        "/api/commissions/seances/" + sitting + "/inscriptions",
                                        "{\"dossier\":\"" + dossier + "\"}")
                                .status())
                .isEqualTo(200);
        letter("MEDIATION_CONVOCATION", dossier, "PREPARE");
        held("IDENTITES");

        bringBack();

        letter("MEDIATION_CONVOCATION", dossier, "A_IMPRIMER");
        nothingIsHeld();
        nothingIsParked();
    }

    @Test
    @Order(2)
    void without_the_mail_server_messages_wait_and_leave_when_it_is_back() throws IOException {
        platform.mails().stop();
        var dossier = bringIn("ABSENT-2", "Muette;Marthe", "22 rue du Silence");
        letter("CQL_DEPARTEMENT", dossier, "PREPARE");
        held("COURRIEL");

        platform.mails().startAgain();

        letter("CQL_DEPARTEMENT", dossier, "CONFIRME");
        nothingIsHeld();
        nothingIsParked();
        assertThat(platform.mails().received())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail).contains("http").doesNotContain("Muette"));
    }

    private String bringIn(String act, String household, String street) throws IOException {
        return Imports.cases(
                        ActsFile.inDijon()
                                .act(act, "CQL", "12/11/2026", household, street)
                                .send(secretariat, "21"))
                .get(2);
    }

    private void letter(String code, String dossier, String state) {
        await().atMost(BACK)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(secretariat.all(ENVOIS + code + "&dossier=" + dossier))
                                .singleElement()
                                .satisfies(envoi ->
                                        assertThat(envoi.path("etat").asString())
                                                .isEqualTo(state)));
    }

    /** Who works with letters reads what holds them. */
    private void held(String dependency) {
        await().atMost(BACK)
                .untilAsserted(() ->
                        assertThat(
                                        secretariat
                                                .get("/api/notifications/interruptions")
                                                .body()
                                                .path("elements"))
                                .anySatisfy(held -> {
                                    assertThat(held.path("code").asString()).isEqualTo(dependency);
                                    assertThat(held.path("libelle").asString())
                                            .contains("rien n'est perdu");
                                }));
    }

    private void nothingIsHeld() {
        await().atMost(BACK)
                .untilAsserted(() ->
                        assertThat(
                                        secretariat
                                                .get("/api/notifications/interruptions")
                                                .body()
                                                .path("elements"))
                                .isEmpty());
    }

    private void nothingIsParked() throws IOException {
        var operator = platform.as("exploitant");
        for (var base :
                List.of("dossiers", "diagnostics", "commissions", "notifications", "relogements")) {
            assertThat(
                            operator.get("/api/" + base + "/exploitation/messages-gares")
                                    .body()
                                    .path("total")
                                    .asInt())
                    .as(base)
                    .isZero();
        }
    }
}
