package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestOriginTest extends DoorTest {

    private static final String JSON = "application/json";

    @Test
    void the_very_first_post_after_login_passes_with_the_header_of_the_portal() {
        var answer =
                browserOf("secretariat-21")
                        .post(
                                "/api/dossiers/cree",
                                "{}",
                                "Content-Type",
                                JSON,
                                "X-Ancrage-Requete",
                                "1",
                                "Sec-Fetch-Site",
                                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/dossiers/1");
    }

    @Test
    void without_the_header_nothing_changes_under_a_session() {
        var browser = browserOf("secretariat-21");
        var before = CASES.calls();
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            var answer = browser.send(method, "/api/dossiers/1", "{}", "Content-Type", JSON);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"REQUETE_ETRANGERE\"");
        }
        assertThat(CASES.calls()).isEqualTo(before);
    }

    @Test
    void a_request_that_the_browser_says_is_foreign_is_refused_even_with_the_header() {
        var browser = browserOf("secretariat-21");
        for (var foreign :
                new String[][] {
                    {"Sec-Fetch-Site", "cross-site"},
                    {"Sec-Fetch-Site", "same-site"},
                    {"Origin", "https://example.org"},
                    {"Origin", "null"}
                }) {
            var answer =
                    browser.post(
                            "/api/dossiers/1",
                            "{}",
                            "X-Ancrage-Requete",
                            "1",
                            foreign[0],
                            foreign[1]);
            assertThat(answer.statusCode()).as(String.join(": ", foreign)).isEqualTo(403);
        }
        assertThat(
                        browser.post(
                                        "/api/dossiers/1",
                                        "{}",
                                        "X-Ancrage-Requete",
                                        "1",
                                        "Origin",
                                        portal())
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_bearer_token_needs_no_proof_of_origin() {
        var answer =
                browser()
                        .post(
                                "/api/dossiers/1",
                                "{}",
                                "Authorization",
                                "Bearer " + KEYCLOAK.bearer("partner-21", "case-service"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_bearer_token_never_borrows_the_rights_of_a_session() {
        var answer =
                browserOf("secretariat-21")
                        .get("/api/dossiers/1", "Authorization", "Bearer of-nothing");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void no_other_site_is_ever_granted_cors() {
        var answer =
                browserOf("secretariat-21")
                        .send(
                                "OPTIONS",
                                "/api/dossiers/1",
                                null,
                                "Origin",
                                "https://example.org",
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "x-ancrage-requete");

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
}
