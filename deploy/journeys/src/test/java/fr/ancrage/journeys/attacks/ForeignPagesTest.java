package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.http.Browser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What a page of another site, or somebody who prepared the browser beforehand, can do with an
 * agent's session: signed in by the real door and the real Keycloak.
 */
@Order(61)
class ForeignPagesTest {

    private static final String SEARCH = "/api/dossiers/recherche";
    private static final String BODY = "{\"texte\":\"x\"}";
    private static final String JSON = "application/json";

    /** Signed in, and nothing else done yet: each test that needs a first POST signs in itself. */
    private static Browser agent;

    private static Platform platform() {
        return Platform.started();
    }

    private static Browser visitor() {
        return new Browser(platform().url());
    }

    @BeforeAll
    static void signIn() {
        agent = visitor();
        agent.signIn("secretariat-21");
    }

    @Test
    void the_first_post_after_the_sign_in_is_already_defended() {
        var fresh = visitor();
        fresh.signIn("secretariat-21");

        refused(fresh.post(SEARCH, BODY, "Content-Type", JSON, "Sec-Fetch-Site", "cross-site"));
        assertThat(
                        fresh.post(
                                        SEARCH,
                                        BODY,
                                        "Content-Type",
                                        JSON,
                                        "X-Ancrage-Requete",
                                        "1",
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .statusCode())
                .as("and the portal's own first POST passes")
                .isEqualTo(200);
    }

    @Test
    void a_form_or_a_script_of_another_site_changes_nothing() {
        for (var foreign :
                List.of(
                        new String[] {"Content-Type", JSON},
                        new String[] {"Content-Type", "text/plain"},
                        new String[] {"Content-Type", "application/x-www-form-urlencoded"},
                        new String[] {"Content-Type", "multipart/form-data; boundary=x"},
                        new String[] {"Content-Type", JSON, "X-Ancrage-Requete", "0"},
                        new String[] {"Content-Type", JSON, "X-Ancrage-Requete", ""},
                        new String[] {
                            "Content-Type", JSON, "X-Ancrage-Requete", "1", "Origin", "null"
                        },
                        new String[] {
                            "X-Ancrage-Requete", "1", "Origin", "http://127.0.0.1.evil.example"
                        },
                        new String[] {"X-Ancrage-Requete", "1", "Origin", "http://127.0.0.1"},
                        new String[] {
                            "X-Ancrage-Requete", "1", "Origin", platform().url() + ".evil.example"
                        },
                        new String[] {"X-Ancrage-Requete", "1", "Sec-Fetch-Site", "cross-site"},
                        new String[] {"X-Ancrage-Requete", "1", "Sec-Fetch-Site", "same-site"},
                        new String[] {"X-Ancrage-Requete", "1", "Sec-Fetch-Site", "none"},
                        new String[] {
                            "X-Ancrage-Requete",
                            "1",
                            "Sec-Fetch-Site",
                            "cross-site",
                            "Origin",
                            platform().url()
                        })) {
            refused(agent.post(SEARCH, BODY, foreign));
        }
    }

    @Test
    void another_method_in_a_header_or_a_parameter_is_no_other_method() {
        for (var header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            var answer = agent.get("/api/dossiers/recherche", header, "POST");
            assertThat(answer.statusCode()).as(header).isIn(404, 405);
        }
        assertThat(agent.get(SEARCH + "?_method=POST").statusCode()).isIn(404, 405);
        refused(
                agent.post(
                        SEARCH,
                        "_method=GET",
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            refused(agent.send(method, "/api/dossiers/x", BODY, "Content-Type", JSON));
        }
    }

    @Test
    void no_other_site_is_granted_anything() {
        for (var origin : List.of("https://evil.example", "null", "http://localhost:3000")) {
            var asked =
                    agent.send(
                            "OPTIONS",
                            SEARCH,
                            null,
                            "Origin",
                            origin,
                            "Access-Control-Request-Method",
                            "POST",
                            "Access-Control-Request-Headers",
                            "x-ancrage-requete,content-type");
            var read = agent.get("/api/moi", "Origin", origin);
            for (var answer : List.of(asked, read)) {
                assertThat(answer.headers().map().keySet())
                        .as(origin)
                        .noneMatch(name -> name.startsWith("access-control-"));
                assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                        .contains("same-origin");
            }
        }
    }

    @Test
    void a_session_that_somebody_prepared_is_never_the_agents() {
        var prepared = visitor();
        prepared.get("/connexion");
        var known = prepared.cookies().get(Browser.SESSION_COOKIE);

        prepared.signIn("adil-21");

        assertThat(prepared.cookies().get(Browser.SESSION_COOKIE)).isNotBlank().isNotEqualTo(known);
        assertThat(prepared.get("/api/moi").statusCode()).isEqualTo(200);
        var attacker = visitor();
        attacker.cookies().put(Browser.SESSION_COOKIE, known);
        assertThat(attacker.get("/api/moi").statusCode()).isEqualTo(401);
    }

    @Test
    void an_invented_session_is_not_taken_over() {
        var visitor = visitor();
        visitor.cookies().put(Browser.SESSION_COOKIE, "aW52ZW50ZWQ");

        visitor.get("/connexion");

        assertThat(visitor.cookies().get(Browser.SESSION_COOKIE)).isNotEqualTo("aW52ZW50ZWQ");
        for (var value :
                List.of("x", "%00", "../../sessions", "{\"$ne\":null}", "a".repeat(4000))) {
            var answer =
                    Wire.request(
                            platform().url(),
                            "GET",
                            "/api/moi",
                            "Cookie: " + Browser.SESSION_COOKIE + "=" + value);
            assertThat(answer.status()).as(value).isIn(400, 401);
            assertThat(Inside.of(answer.text())).as(value).isNull();
        }
    }

    @Test
    void a_cookie_of_another_name_opens_nothing() {
        var session = agent.cookies().get(Browser.SESSION_COOKIE);
        for (var name : List.of("JSESSIONID", "SESSION", "ancrage_session", "__Host-ANCRAGE")) {
            assertThat(
                            Wire.request(
                                            platform().url(),
                                            "GET",
                                            "/api/moi",
                                            "Cookie: " + name + "=" + session)
                                    .status())
                    .as(name)
                    .isEqualTo(401);
        }
        assertThat(
                        Wire.request(
                                        platform().url(),
                                        "GET",
                                        "/api/moi;" + Browser.SESSION_COOKIE + "=" + session)
                                .status())
                .isEqualTo(400);
    }

    @Test
    void an_answer_of_keycloak_that_nobody_asked_for_signs_nobody_in() {
        for (var callback :
                List.of(
                        "/login/oauth2/code/keycloak?code=stolen&state=stolen",
                        "/login/oauth2/code/keycloak?error=x&error_description=%3Cscript%3E",
                        "/login/oauth2/code/other?code=a&state=b",
                        "/login/oauth2/code/keycloak?code=%ed%a0%80&state=%c3%28",
                        "/login/oauth2/code/keycloak")) {
            var visitor = visitor();
            var end = visitor.get(callback, "Accept", "text/html");
            assertThat(end.statusCode()).as(callback).isIn(302, 400, 401, 404);
            assertThat(end.body()).doesNotContain("<script>");
            assertThat(Inside.of(end.body())).isNull();
            assertThat(visitor.get("/api/moi").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_sign_in_ends_in_the_portal_and_nowhere_else() {
        for (var elsewhere :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example",
                        "/%5cevil.example",
                        "\\/evil.example",
                        "/\t/evil.example",
                        "http:evil.example",
                        "javascript:alert(1)",
                        "/api/dossiers",
                        "/connexion?retour=/connexion",
                        "/dossiers\r\nSet-Cookie: a=b",
                        "@evil.example",
                        ".evil.example")) {
            // Its own session each time: Keycloak already knows who it is.
            var start =
                    agent.get(
                            "/connexion?retour="
                                    + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            assertThat(start.headers().map()).doesNotContainKey("a");
            var end = agent.follow(start);
            assertThat(end.uri().getAuthority())
                    .as(elsewhere)
                    .isEqualTo(URI.create(platform().url()).getAuthority());
            assertThat(end.uri().getRawPath()).as(elsewhere).isIn("/", "/%5cevil.example");
        }
    }

    @Test
    void a_page_to_come_back_to_that_is_no_text_is_forgotten_or_refused() {
        for (var wanted :
                List.of("%ed%a0%80", "%zz", "%", "%00", "/a&retour=/b", "a".repeat(6000))) {
            var start =
                    Wire.request(
                            platform().url(),
                            "GET",
                            "/connexion?retour=" + wanted,
                            "Accept: text/html");
            assertThat(start.status()).as(wanted).isIn(302, 400);
            assertThat(Inside.of(start.text().replace(platform().issuer(), "")))
                    .as(wanted)
                    .isNull();
        }
    }

    @Test
    void forwarded_headers_and_a_foreign_host_lead_nobody_away() {
        var answers = new LinkedHashMap<String, Wire.Answer>();
        for (var header :
                List.of(
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: gopher",
                        "X-Forwarded-Prefix: //evil.example",
                        "X-Forwarded-Port: 666",
                        "X-Original-URL: /api/dossiers",
                        "X-Rewrite-URL: /api/dossiers",
                        "Forwarded: host=evil.example;proto=gopher")) {
            for (var page : List.of("/connexion", "/dossiers")) {
                answers.put(
                        page + " " + header,
                        Wire.request(platform().url(), "GET", page, "Accept: text/html", header));
            }
        }
        answers.put(
                "Host",
                Wire.request(
                        platform().url(),
                        "GET",
                        "/dossiers",
                        "Accept: text/html",
                        "Host: evil.example"));

        answers.forEach((what, answer) -> {
            assertThat(answer.status()).as(what).isEqualTo(302);
            assertThat(answer.header("Location"))
                    .as(what)
                    .singleElement()
                    .asString()
                    .doesNotContain("evil.example", "gopher", "666");
        });
    }

    /** The address to come back to is written from the request: Keycloak knows only its own. */
    @Test
    void a_sign_in_under_a_foreign_host_is_refused_by_keycloak() {
        var start =
                Wire.request(
                        platform().url(),
                        "GET",
                        "/connexion",
                        "Accept: text/html",
                        "Host: evil.example");

        if (start.status() == 302) {
            var there = visitor().get(start.header("Location").getFirst());
            assertThat(there.statusCode()).isEqualTo(400);
            assertThat(there.headers().map()).doesNotContainKey("location");
        } else {
            assertThat(start.status()).isEqualTo(400);
        }
    }

    @Test
    void an_announced_logout_that_keycloak_did_not_sign_ends_nothing() {
        for (var body :
                List.of(
                        "",
                        "logout_token=",
                        "logout_token=a.b.c",
                        "logout_token=" + "a".repeat(5000))) {
            var answer =
                    visitor()
                            .post(
                                    "/logout/connect/back-channel/keycloak",
                                    body,
                                    "Content-Type",
                                    "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).as(body).isIn(400, 401);
            assertThat(Inside.of(answer.body())).isNull();
        }
        assertThat(agent.get("/api/moi").statusCode()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("REQUETE_ETRANGERE");
        assertThat(Inside.of(answer.body())).isNull();
    }
}
