package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SignInTest extends DoorTest {

    @Test
    void a_login_goes_to_keycloak_with_pkce_and_comes_back_to_the_portal() {
        var browser = browser();
        var start = browser.get("/connexion");

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElseThrow())
                .startsWith(KEYCLOAK.issuer() + "/protocol/openid-connect/auth?");

        var end = browser.follow(start.headers().firstValue("Location").orElseThrow());

        assertThat(end.uri().getPath()).isEqualTo("/");
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(KEYCLOAK.lastAuthorizationRequest())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKey("nonce");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);
    }

    @Test
    void no_token_ever_reaches_the_browser() {
        var browser = browserOf("secretariat-21");
        browser.get("/api/dossiers/1");
        browser.post("/deconnexion", "", "X-Ancrage-Requete", "1");

        // "eyJ" begins every JWT; a session id or a code is none.
        assertThat(browser.everythingSeen()).doesNotContain("eyJ").doesNotContain("refresh_token");
    }

    @Test
    void the_session_changes_its_id_at_login() {
        var browser = browser();
        var start = browser.get("/connexion");
        var before = browser.cookies().get("ANCRAGE_SESSION");
        browser.follow(start.headers().firstValue("Location").orElseThrow());

        assertThat(before).isNotBlank();
        assertThat(browser.cookies().get("ANCRAGE_SESSION")).isNotBlank().isNotEqualTo(before);

        var attacker = browser();
        attacker.cookies().put("ANCRAGE_SESSION", before);
        assertThat(attacker.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void on_loopback_the_cookie_is_closed_to_scripts_and_to_other_sites() {
        var start = browser().get("/connexion");

        assertThat(start.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("ANCRAGE_SESSION=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void a_page_asked_for_without_a_session_is_reached_after_the_login() {
        var browser = browser();
        var page = browser.get("/dossiers?stade=ASSIGNATION", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith(
                        "/connexion?retour="
                                + URLEncoder.encode(
                                        "/dossiers?stade=ASSIGNATION", StandardCharsets.UTF_8));

        var end = browser.follow("/dossiers?stade=ASSIGNATION");
        assertThat(end.uri().toString()).endsWith("/dossiers?stade=ASSIGNATION");
        assertThat(end.statusCode()).isEqualTo(200);
    }

    @Test
    void a_login_never_ends_on_another_site() {
        for (var elsewhere :
                new String[] {
                    "https://example.org/",
                    "//example.org/",
                    "/\\example.org",
                    "javascript:alert(1)"
                }) {
            var browser = browser();
            var end =
                    browser.follow(
                            "/connexion?retour="
                                    + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            assertThat(end.uri().toString()).isEqualTo(portal() + "/");
        }
    }

    @Test
    void a_callback_that_was_never_asked_for_signs_nobody_in() {
        var browser = browser();
        var end = browser.follow("/login/oauth2/code/keycloak?code=abc&state=def");

        assertThat(end.uri().getQuery()).isEqualTo("connexion=refusee");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void logging_out_ends_the_session_even_with_its_old_cookie() {
        var browser = browserOf("secretariat-21");
        var cookie = browser.cookies().get("ANCRAGE_SESSION");

        var out = browser.post("/deconnexion", "", "X-Ancrage-Requete", "1");

        assertThat(out.statusCode()).isEqualTo(204);
        var other = browser();
        other.cookies().put("ANCRAGE_SESSION", cookie);
        assertThat(other.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void another_site_cannot_log_an_agent_out() {
        var browser = browserOf("secretariat-21");

        assertThat(browser.post("/deconnexion", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/deconnexion", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);
        assertThat(browser.post("/deconnexion", "", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void keycloak_announces_a_logout_and_the_session_is_over() {
        var browser = browserOf("encadrant-21");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);

        var heard =
                browser()
                        .post(
                                "/logout/connect/back-channel/keycloak",
                                "logout_token=" + KEYCLOAK.logoutToken("encadrant-21"),
                                "Content-Type",
                                "application/x-www-form-urlencoded");

        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_forged_logout_ends_nothing() {
        var browser = browserOf("gestionnaire-21");
        browser()
                .post(
                        "/logout/connect/back-channel/keycloak",
                        "logout_token=" + KEYCLOAK.forged("gestionnaire-21"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);
    }

    @Test
    void twenty_requests_at_the_expiry_of_the_token_renew_it_once() throws Exception {
        KEYCLOAK.accessTokensLive(Duration.ofSeconds(5));
        var browser = browserOf("operateur-21");
        KEYCLOAK.accessTokensLive(Duration.ofMinutes(5));
        var before = KEYCLOAK.refreshes();

        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            calls.add(() -> browser.get("/api/dossiers/1").statusCode());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(KEYCLOAK.refreshes() - before).isEqualTo(1);
    }

    @Test
    void a_refused_renewal_is_a_401_in_words_and_the_session_is_dropped() {
        KEYCLOAK.accessTokensLive(Duration.ofSeconds(5));
        var browser = browserOf("bailleur-21");
        KEYCLOAK.suspend("bailleur-21");

        var answer = browser.get("/api/dossiers/1");

        KEYCLOAK.reinstate("bailleur-21");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"AUTHENTIFICATION_REQUISE\"");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_suspended_agent_is_out_within_five_seconds() {
        var browser = browserOf("siao-21");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);

        KEYCLOAK.suspend("siao-21");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401));
        KEYCLOAK.reinstate("siao-21");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401);
    }

    @Test
    void when_keycloak_is_silent_at_renewal_nobody_is_signed_out() {
        KEYCLOAK.accessTokensLive(Duration.ofSeconds(1));
        var browser = browserOf("adil-21");
        KEYCLOAK.silent(true);

        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> {
                    var answer = browser.get("/api/dossiers/1");
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("ANNUAIRE_INDISPONIBLE");
                });

        KEYCLOAK.silent(false);
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);
    }

    @Test
    void when_keycloak_does_not_tell_its_keys_nobody_is_signed_out() {
        KEYCLOAK.accessTokensLive(Duration.ofSeconds(1));
        var browser = browserOf("adil-21");
        KEYCLOAK.changesItsKeySilently();

        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> {
                    var answer = browser.get("/api/dossiers/1");
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("ANNUAIRE_INDISPONIBLE");
                });

        KEYCLOAK.tellsItsKeys();
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);
    }
}
