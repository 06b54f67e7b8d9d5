package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.http.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoutesTest extends DoorTest {

    private String bearer(String login) {
        return "Bearer " + KEYCLOAK.bearer(login, "case-service", "gateway");
    }

    @Test
    void a_session_becomes_the_agents_own_token_for_the_service() {
        browserOf("secretariat-21").get("/api/dossiers/1?page=2&tri=date%20asc");

        var received = CASES.last();
        assertThat(received.uri()).isEqualTo("/api/dossiers/1?page=2&tri=date%20asc");
        assertThat(received.headers().getFirst("Authorization")).startsWith("Bearer eyJ");
        assertThat(received.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void a_connection_to_a_service_is_used_again_at_once_but_not_once_it_was_left_unused() {
        var agent = browserOf("secretariat-21");

        await().until(() -> {
            var first = connectionOf(agent);
            return connectionOf(agent) == first;
        });

        var used = connectionOf(agent);
        await().pollDelay(Duration.ofMillis(600))
                .pollInterval(Duration.ofMillis(600))
                .until(() -> connectionOf(agent) != used);
    }

    private static int connectionOf(Browser agent) {
        agent.get("/api/dossiers/1");
        return CASES.last().from();
    }

    @Test
    void a_partners_token_passes_unchanged() {
        var token = bearer("partner-21");
        browser().get("/api/dossiers/1", "Authorization", token);

        assertThat(CASES.last().headers().getFirst("Authorization")).isEqualTo(token);
    }

    @Test
    void what_a_client_invents_never_reaches_a_service() {
        browserOf("secretariat-21")
                .get(
                        "/api/dossiers/1",
                        "X-Forwarded-For",
                        "10.0.0.1",
                        "X-Forwarded-Host",
                        "example.org",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Prefix",
                        "/x",
                        "Forwarded",
                        "for=10.0.0.1",
                        "X-Real-IP",
                        "10.0.0.1",
                        "X-User-Id",
                        "admin",
                        "X-User-Roles",
                        "administrateur",
                        "X-Original-URL",
                        "/api/dossiers/exploitation",
                        "Accept-Language",
                        "fr");

        assertThat(CASES.last().headers().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("x-"))
                .noneMatch("Forwarded"::equalsIgnoreCase)
                .contains("Accept-language");
    }

    @Test
    void a_forwarded_host_changes_nothing_in_the_login_either() {
        var start =
                browser()
                        .get(
                                "/connexion",
                                "X-Forwarded-Host",
                                "example.org",
                                "Forwarded",
                                "host=example.org");

        assertThat(start.headers().firstValue("Location").orElseThrow())
                .doesNotContain("example.org");
    }

    @Test
    void without_session_or_token_an_api_call_is_told_so_in_words() {
        var answer = browser().get("/api/dossiers/1", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("AUTHENTIFICATION_REQUISE");
    }

    @Test
    void a_token_that_is_forged_expired_or_garbage_stops_at_the_door() {
        var before = CASES.calls();
        for (var token :
                new String[] {
                    "garbage",
                    KEYCLOAK.forged("secretariat-21"),
                    KEYCLOAK.bearer("secretariat-21", Duration.ofMinutes(-5), "case-service")
                }) {
            var answer = browser().get("/api/dossiers/1", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("JETON_REFUSE");
        }
        assertThat(CASES.calls()).isEqualTo(before);
    }

    @Test
    void a_bearer_that_cannot_be_checked_is_no_fault_of_its_owner() {
        // A key that is not known yet has to be asked for, and Keycloak keeps silent.
        KEYCLOAK.silent(true);
        var answer =
                browser()
                        .get(
                                "/api/dossiers/1",
                                "Authorization",
                                "Bearer " + KEYCLOAK.signedWithANewKey("secretariat-21"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ANNUAIRE_INDISPONIBLE");
    }

    @Test
    void a_service_that_is_not_there_is_said_in_french() {
        var answer = browser().get("/api/relogements/vivier", "Authorization", bearer("siao-21"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("SERVICE_INDISPONIBLE")
                .contains("Le service du relogement ne répond pas");
    }

    @Test
    void a_service_known_to_be_down_is_left_in_peace() {
        var agent = browser();
        for (var i = 0; i < 15; i++) {
            agent.get("/api/diagnostics/affectations", "Authorization", bearer("encadrant-21"));
        }
        var begin = System.nanoTime();
        var answer =
                agent.get("/api/diagnostics/affectations", "Authorization", bearer("encadrant-21"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("des diagnostics");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void a_service_that_takes_too_long_is_not_said_to_have_done_nothing() {
        CASES.takes(Duration.ofSeconds(3));
        var before = CASES.calls();
        var answer = browser().post("/api/dossiers", "{}", "Authorization", bearer("adil-21"));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("DELAI_DEPASSE").contains("Vérifiez si votre action");
        assertThat(CASES.calls() - before).as("never sent twice").isEqualTo(1);
    }

    @Test
    void an_address_without_a_route_does_not_exist() {
        for (var address : new String[] {"/api/inconnu", "/api", "/api/dossiersx/1"}) {
            var answer = browser().get(address, "Authorization", bearer("secretariat-21"));
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void a_path_that_climbs_is_refused() {
        for (var address :
                new String[] {
                    "/api/dossiers/..%2f..%2factuator", "/api/dossiers/;x/1", "/api//dossiers"
                }) {
            var answer = browser().get(address, "Authorization", bearer("secretariat-21"));
            assertThat(answer.statusCode()).as(address).isIn(400, 404);
        }
    }

    @Test
    void the_management_endpoints_are_not_on_this_port() {
        for (var address :
                new String[] {"/actuator/health", "/actuator/gateway/routes", "/actuator"}) {
            var answer = browserOf("exploitant-21").get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void the_openapi_document_of_a_service_is_for_known_callers() {
        assertThat(browser().get("/v3/api-docs/case-service").statusCode()).isEqualTo(401);

        browser().get("/v3/api-docs/case-service", "Authorization", bearer("secretariat-21"));
        assertThat(CASES.last().uri()).isEqualTo("/v3/api-docs");

        var own = browser().get("/v3/api-docs/gateway", "Authorization", bearer("secretariat-21"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("/api/moi");
    }
}
