package fr.ancrage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = DenyByDefaultTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=essai-service",
            "ancrage.security.client-secret=s3cret",
            "logging.structured.format.console=",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
                    + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration,"
                    + "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration,"
                    + "fr.ancrage.platform.messages.MessagesAutoConfiguration,"
                    + "fr.ancrage.platform.journal.JournalAutoConfiguration,"
                    + "fr.ancrage.platform.charter.CharterAutoConfiguration"
        })
class DenyByDefaultTest {

    private static final Directory DIRECTORY = new Directory();

    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry properties) {
        properties.add("ancrage.security.issuer", DIRECTORY::issuer);
    }

    @AfterAll
    static void stop() {
        DIRECTORY.stop();
    }

    @Test
    void without_a_token_nothing_answers_and_every_answer_is_guarded() {
        for (var address :
                List.of("/moi", "/v3/api-docs", "/nulle-part", "/", "/actuator/health")) {
            var answer = get(port, address, null);

            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"AUTHENTIFICATION_REQUISE\"");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            guarded(answer);
        }
    }

    @Test
    void only_health_is_public_and_on_its_own_port() {
        assertThat(get(managementPort, "/actuator/health/liveness", null).statusCode())
                .isEqualTo(200);
        assertThat(get(managementPort, "/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(managementPort).isNotEqualTo(port);
    }

    @Test
    void a_good_token_says_who_is_calling() {
        var answer = get(port, "/moi", DIRECTORY.token(_ -> {}));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"identifiant\":\"secretariat-21\",\"organisation\":\"ddets-21\","
                                + "\"secretariat\":true,\"machine\":false,"
                                + "\"portee\":true}");
        guarded(answer);
    }

    @Test
    void the_description_of_the_api_is_for_known_callers_and_does_not_ask_who_they_are() {
        var answer = get(port, "/v3/api-docs", DIRECTORY.token(_ -> {}));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{")
                .contains("\"/moi\"")
                .doesNotContain("\"/error\"")
                .doesNotContain("AgentConnecte")
                .doesNotContain("\"parameters\"");
    }

    @Test
    void a_post_needs_no_cross_site_token_since_no_cookie_is_read() {
        var answer =
                send(
                        request(port, "/faire", DIRECTORY.token(_ -> {}))
                                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_that_is_not_for_us_is_refused() {
        var past = Date.from(Instant.now().minus(Duration.ofMinutes(3)));
        var wrong =
                Map.of(
                        "another audience",
                        DIRECTORY.token(claims -> claims.audience("gateway")),
                        "no audience",
                        DIRECTORY.token(claims -> claims.audience((String) null)),
                        "another issuer",
                        DIRECTORY.token(claims -> claims.issuer("https://ailleurs.example")),
                        "expired",
                        DIRECTORY.token(claims -> claims.expirationTime(past)),
                        "without end",
                        DIRECTORY.token(claims -> claims.expirationTime(null)),
                        "an ID token",
                        DIRECTORY.token(claims -> claims.claim("typ", "ID")),
                        "of no client",
                        DIRECTORY.token(claims -> claims.claim("azp", null)),
                        "signed by another",
                        DIRECTORY.forged(),
                        "not signed",
                        new PlainJWT(new JWTClaimsSet.Builder().issuer(DIRECTORY.issuer()).build())
                                .serialize(),
                        "no token at all",
                        "abc");

        wrong.forEach((what, token) -> {
            var answer = get(port, "/moi", token);
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.body()).contains("AUTHENTIFICATION_REQUISE");
        });
    }

    @Test
    void a_token_of_tomorrow_is_no_token_today() {
        var tomorrow = Date.from(Instant.now().plus(Duration.ofHours(24)));

        assertThat(statusOf(claims -> claims.notBeforeTime(tomorrow))).isEqualTo(401);
        assertThat(statusOf(claims -> claims.issueTime(tomorrow))).isEqualTo(401);
    }

    @Test
    void clocks_may_differ_by_a_minute_and_a_half_on_either_side() {
        var ahead = Date.from(Instant.now().plus(Duration.ofSeconds(90)));
        var behind = Date.from(Instant.now().minus(Duration.ofSeconds(90)));
        var before = Date.from(Instant.now().minus(Duration.ofMinutes(6)));

        assertThat(statusOf(claims -> claims.issueTime(ahead).notBeforeTime(ahead))).isEqualTo(200);
        assertThat(statusOf(claims -> claims.issueTime(before).expirationTime(behind)))
                .as("whether it still counts is the directory's word")
                .isEqualTo(200);
    }

    private int statusOf(java.util.function.Consumer<JWTClaimsSet.Builder> change) {
        return get(port, "/moi", DIRECTORY.token(change)).statusCode();
    }

    @Test
    void invented_key_ids_do_not_make_us_ask_for_the_keys_again_and_again() {
        for (var i = 0; i < 20; i++) {
            assertThat(get(port, "/moi", DIRECTORY.forged()).statusCode()).isEqualTo(401);
        }

        assertThat(DIRECTORY.keyReads.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void an_account_without_organisation_may_do_nothing() {
        var answer =
                get(port, "/moi", DIRECTORY.token(claims -> claims.claim("organisation", " ")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ORGANISATION_ABSENTE");
    }

    @Test
    void a_suspended_account_is_refused_at_first_sight() {
        var token = DIRECTORY.token(claims -> claims.jwtID("suspended"));
        DIRECTORY.suspendedTokens.add(token);

        var answer = get(port, "/moi", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("COMPTE_SUSPENDU");
    }

    @Test
    void a_directory_that_is_away_is_no_fault_of_the_caller() {
        DIRECTORY.away = true;
        try {
            var answer = get(port, "/moi", DIRECTORY.token(claims -> claims.jwtID("new")));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("ANNUAIRE_INDISPONIBLE");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            DIRECTORY.away = false;
            // it is left alone for a second
            Awaitility.await()
                    .until(() -> get(port, "/moi", DIRECTORY.token(_ -> {})).statusCode() == 200);
        }
    }

    @Test
    void an_address_that_no_honest_client_writes_is_refused_in_the_same_shape() {
        var answer = get(port, "/moi;jsessionid=1", DIRECTORY.token(_ -> {}));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_value_that_is_no_text_and_a_type_that_names_none_are_no_failures_of_ours() {
        var token = DIRECTORY.token(_ -> {});

        for (var value : List.of("%ed%a0%80", "%c3%28", "deux")) {
            var answer = get(port, "/page?page=" + value, token);
            assertThat(answer.statusCode()).as(value).isEqualTo(400);
        }
        for (var type : List.of("*/*", "application/*", "x")) {
            var answer =
                    send(
                            request(port, "/lire", token)
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(type).isIn(400, 415);
        }
    }

    @Test
    void a_problem_carries_the_trace_of_its_caller() {
        var answer =
                send(
                        request(port, "/moi", null)
                                .header(
                                        "traceparent",
                                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertThat(answer.body()).contains("\"trace\":\"4bf92f3577b34da6a3ce929d0e0e4736\"");
    }

    private static void guarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> get(int port, String address, String token) {
        return send(request(port, address, token));
    }

    private static HttpRequest.Builder request(int port, String address, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {
        @Bean
        Door door() {
            return new Door();
        }
    }

    record Moi(
            String identifiant,
            String organisation,
            boolean secretariat,
            boolean machine,
            boolean portee) {}

    @RestController
    static class Door {
        @GetMapping("/moi")
        Moi me(AgentConnecte agent) {
            return new Moi(
                    agent.identifiant(),
                    agent.organisation(),
                    agent.a("secretariat"),
                    agent.machine(),
                    agent.portee("dossiers:identite"));
        }

        @Hidden
        @GetMapping("/page")
        int page(@RequestParam int page) {
            return page;
        }

        @Hidden
        @PostMapping("/lire")
        int read(@RequestBody Map<String, String> body) {
            return body.size();
        }

        @PostMapping("/faire")
        void act(AgentConnecte agent) {
            assertThat(agent.toString()).doesNotContain("secretariat-21");
        }
    }
}
