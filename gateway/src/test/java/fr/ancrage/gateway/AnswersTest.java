package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every answer carries, whoever gives it. */
class AnswersTest extends DoorTest {

    private static final String PORTAL = "X-Ancrage-Requete";

    @Test
    void every_answer_is_closed_to_frames_scripts_and_guesses() {
        var agent = "Bearer " + KEYCLOAK.bearer("gestionnaire-21", "gateway");
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        answers.put("page", browser().get("/"));
        answers.put("asset", browser().get("/assets/index-abc123.js"));
        answers.put("login", browser().get("/connexion"));
        answers.put("redirect", browser().get("/dossiers", "Accept", "text/html"));
        answers.put("api", browser().get("/api/dossiers/1", "Authorization", agent));
        answers.put("401", browser().get("/api/dossiers/1"));
        answers.put("403", browserOf("adil-21").post("/api/dossiers/1", "{}"));
        answers.put("404", browser().get("/api/inconnu", "Authorization", agent));
        answers.put("400", browser().get("/api/dossiers/;x", "Authorization", agent));
        answers.put("405", browser().send("DELETE", "/api/moi", null, "Authorization", agent));
        answers.put(
                "406", browser().get("/api/moi", "Authorization", agent, "Accept", "image/png"));
        answers.put("413", browser().post("/api/dossiers", "x".repeat(1_100_000)));
        answers.put("503", browser().get("/api/relogements/vivier", "Authorization", agent));
        answers.put("HEAD", browser().send("HEAD", "/", null));
        answers.put("OPTIONS", browser().send("OPTIONS", "/api/moi", null));
        answers.put("missing file", browser().get("/assets/missing.js"));
        answers.put("refused login", browser().get("/login/oauth2/code/keycloak?code=a&state=b"));
        answers.put("logged out", browserOf("adil-21").post("/deconnexion", "", PORTAL, "1"));
        answers.put("forged logout", browser().post("/logout/connect/back-channel/keycloak", ""));
        var lists = browser().get("/api/referentiels/21", "Authorization", agent);
        answers.put("lists", lists);
        answers.put(
                "304",
                browser()
                        .get(
                                "/api/referentiels/21",
                                "Authorization",
                                agent,
                                "If-None-Match",
                                lists.headers().firstValue("ETag").orElseThrow()));

        answers.forEach(AnswersTest::closed);
        assertThat(answers.get("304").statusCode()).isEqualTo(304);
        for (var status : List.of("400", "401", "403", "404", "405", "406", "413", "503")) {
            assertThat(answers.get(status).statusCode()).isEqualTo(Integer.parseInt(status));
        }
    }

    /** Each header once, and nothing that says what we are made of. */
    private static void closed(String what, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(what)
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        for (var header :
                List.of(
                        "Strict-Transport-Security",
                        "Referrer-Policy",
                        "Permissions-Policy",
                        "Cross-Origin-Opener-Policy",
                        "Cross-Origin-Resource-Policy",
                        "Cache-Control")) {
            assertThat(headers.allValues(header)).as(what + " " + header).hasSize(1);
        }
        assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(headers.map()).as(what).doesNotContainKeys("x-powered-by", "server");
    }

    @Test
    void nothing_of_the_api_is_ever_kept_by_a_cache() {
        var answer = browserOf("secretariat-21").get("/api/dossiers/1");

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("inside"));
    }

    @Test
    void the_pages_are_asked_for_again_and_the_named_files_are_kept() {
        var page = browserOf("secretariat-21").get("/dossiers/123");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Ancrage</title>");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");

        var asset = browser().get("/assets/index-abc123.js");
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000")
                .contains("immutable");

        assertThat(browser().get("/assets/missing.js").statusCode()).isEqualTo(404);
        assertThat(browser().get("/missing.png").statusCode()).isEqualTo(404);
    }

    @Test
    void who_am_i_is_answered_from_the_charter() {
        var answer = browserOf("gestionnaire-21").get("/api/moi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"identifiant\":\"gestionnaire-21\"")
                .contains("\"code\":\"ddets-21\"")
                .contains("Direction départementale")
                .contains("\"departement\":\"21\"")
                .contains("\"roles\":[\"gestionnaire\"]")
                .contains("\"arrondissements\":[\"211\",\"212\",\"213\"]")
                .contains("\"aujourdhui\":\"2026-11-20\"");
    }

    @Test
    void who_am_i_refuses_a_token_made_for_another_service() {
        var other = "Bearer " + KEYCLOAK.bearer("gestionnaire-21", "case-service");
        assertThat(browser().get("/api/moi", "Authorization", other).statusCode()).isEqualTo(401);

        var ours = "Bearer " + KEYCLOAK.bearer("gestionnaire-21", "gateway");
        assertThat(browser().get("/api/moi", "Authorization", ours).statusCode()).isEqualTo(200);
    }

    @Test
    void a_suspended_account_is_nobody_by_bearer_either() {
        var bearer = "Bearer " + KEYCLOAK.bearer("suspendu-21", "gateway");
        KEYCLOAK.suspend("suspendu-21");

        assertThat(browser().get("/api/moi", "Authorization", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void the_lists_of_a_departement_come_from_its_charter_and_hold_nothing_else_of_it() {
        var browser = browserOf("social-cd-21");
        var answer = browser.get("/api/referentiels/21");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"insee\":\"21231\",\"nom\":\"Dijon\",\"arrondissement\":\"212\"}")
                .contains("{\"code\":\"211\",\"nom\":\"Beaune\"}")
                .contains("\"code\":\"adefo\"")
                .contains("\"type\":\"OPERATEUR\"")
                .doesNotContain("boites", "capacite", "@", "alias");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("private")
                .contains("max-age=3600");

        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/api/referentiels/21", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/api/referentiels/77").body()).contains("Melun");
    }

    @Test
    void the_lists_are_for_agents_of_departements_that_have_a_charter() {
        assertThat(browser().get("/api/referentiels/21").statusCode()).isEqualTo(401);
        var other = "Bearer " + KEYCLOAK.bearer("gestionnaire-21", "case-service");
        assertThat(browser().get("/api/referentiels/21", "Authorization", other).statusCode())
                .isEqualTo(401);

        var unknown = browserOf("social-cd-21").get("/api/referentiels/98");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void an_agent_who_asks_too_much_is_told_when_to_come_back() {
        var agent = "Bearer " + KEYCLOAK.bearer("curieux-21", "gateway");
        var browser = browser();
        HttpResponse<String> answer = browser.get("/api/moi", "Authorization", agent);
        for (var i = 0; i < 600 && answer.statusCode() == 200; i++) {
            answer = browser.get("/api/moi", "Authorization", agent);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(answer.body()).contains("TROP_DE_DEMANDES");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        closed("429", answer);

        var another = "Bearer " + KEYCLOAK.bearer("sage-21", "gateway");
        assertThat(browser.get("/api/moi", "Authorization", another).statusCode()).isEqualTo(200);
    }

    @Test
    void a_software_that_deposits_too_often_waits_and_may_still_ask_what_became_of_it() {
        var software = "Bearer " + KEYCLOAK.bearer("service-account-pressee", "case-service");
        var lines = "{\"nom\":\"" + "x".repeat(1_100_000) + "\"}";
        var answer = deposit(software, lines);
        assertThat(answer.statusCode()).as("lines are a file, not a form").isEqualTo(200);
        for (var i = 0; i < 60 && answer.statusCode() == 200; i++) {
            answer = deposit(software, "{}");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(answer.body()).contains("TROP_DE_DEMANDES");
        assertThat(browser().get("/api/dossiers/depots", "Authorization", software).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> deposit(String software, String lines) {
        return browser()
                .post(
                        "/api/dossiers/depots",
                        lines,
                        "Authorization",
                        software,
                        "Content-Type",
                        "application/x-ndjson");
    }

    @Test
    void what_is_too_big_stops_at_the_door() throws Exception {
        var agent = "Bearer " + KEYCLOAK.bearer("import-21", "case-service");
        var before = CASES.calls();
        var big = "x".repeat(1_100_000);

        var announced =
                browser()
                        .post(
                                "/api/dossiers",
                                big,
                                "Authorization",
                                agent,
                                "Content-Type",
                                "application/json");
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("TROP_VOLUMINEUX").contains("1 Mo");
        assertThat(CASES.calls()).isEqualTo(before);

        var counted = streamed("/api/dossiers", big, "Authorization", agent);
        assertThat(counted.statusCode()).isEqualTo(413);

        var ours =
                streamed(
                        "/api/echo",
                        "{\"champ\":\"" + big + "\"}",
                        "Authorization",
                        agent,
                        "Content-Type",
                        "application/json");
        assertThat(ours.statusCode()).isEqualTo(413);
        assertThat(ours.body()).contains("TROP_VOLUMINEUX").contains("1 Mo");

        var file =
                browser()
                        .post(
                                "/api/dossiers/imports",
                                big,
                                "Authorization",
                                agent,
                                "Content-Type",
                                "multipart/form-data; boundary=x");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(CASES.last().length()).isEqualTo(big.length());
    }

    /** Without announcing the length. */
    private HttpResponse<String> streamed(String address, String body, String... headers)
            throws IOException, InterruptedException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create(portal() + address))
                        .headers(headers)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
