package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.Platform;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is wrong with the bytes themselves: addresses, methods, headers, lengths, patience. */
@Order(65)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileWireTest {

    private static final int SLOW = 60;
    private static final List<Socket> WAITING = new ArrayList<>();

    /** Some are complete: the door waits for the next on the same connection, then closes it. */
    private static final List<String> NONE =
            List.of(
                    "GET /api/moi HTTP/1.1\r\n\r\n",
                    "GET /api/moi HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                    "GET /api/moi HTTP/1.1\r\nHost: a b\r\n\r\n",
                    "GET /api/moi HTTP/1.1\r\nHost: evil.example:99999\r\n\r\n",
                    "GET /api/moi HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u0000b\r\nConnection: close\r\n\r\n",
                    "GET /api/moi HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "
                            + "a".repeat(70_000)
                            + "\r\n\r\n",
                    "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                    "GET /api/moi HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
                    "\u0016\u0003\u0001 hello\r\n\r\n");

    private static final Map<String, CompletableFuture<Wire.Answer>> TOLD = new LinkedHashMap<>();

    private static String door() {
        return Platform.started().url();
    }

    private static String token() {
        return "Authorization: " + Platform.started().accounts().bearer("secretariat-21");
    }

    /**
     * They begin a request and never end it, while the tests of this class go on; others send what
     * is none.
     */
    @BeforeAll
    static void manyWhoNeverEnd() throws IOException {
        Target.made();
        var head = "POST /api/dossiers/recherche HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (var i = 0; i < SLOW; i++) {
            var socket = Wire.open(door());
            var begun =
                    switch (i % 3) {
                        case 0 -> head + "X-Slow: ";
                        case 1 ->
                                head
                                        + token()
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
                        default -> head + "Content-Length: 1000\r\n\r\n{";
                    };
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            WAITING.add(socket);
        }
        for (var request : NONE) {
            TOLD.put(
                    request,
                    CompletableFuture.supplyAsync(
                            () -> Wire.send(door(), request), Thread::startVirtualThread));
        }
    }

    @AfterAll
    static void hangUp() throws IOException {
        for (var socket : WAITING) {
            socket.close();
        }
    }

    @Test
    @Order(1)
    void those_who_never_end_hold_nobody_else_up() {
        for (var i = 0; i < 20; i++) {
            var begin = System.nanoTime();
            var answer = Wire.request(door(), "GET", "/api/dossiers?taille=1", token());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("half of what they are waited for")
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    @Order(2)
    void an_address_in_disguise_leads_nowhere() {
        for (var path :
                List.of(
                        "//api/dossiers",
                        "/api//dossiers",
                        "/api/./dossiers",
                        "/api/x/../dossiers",
                        "/api/dossiers/%2e%2e/moi",
                        "/api/dossiers/..;/moi",
                        "/api/dossiers;jsessionid=1",
                        "/api;/dossiers",
                        "/api%2fdossiers",
                        "/api/dossiers%2f",
                        "/api/dossiers%252f..",
                        "/api/dossiers/",
                        "/api/dossiers.",
                        "/api/dossiers.json",
                        "/api/dossiers%00",
                        "/api/dossiers%20",
                        "/api/dossiers%0a",
                        "/API/dossiers",
                        "/api/DOSSIERS",
                        "/%61pi/dossiers",
                        "/api/dossiers\\..\\moi",
                        "/api/%c0%ae%c0%ae/dossiers",
                        "/api/dossiers/%zz",
                        "/api/dossiers?reference=%zz",
                        "/api/dossiers?reference=%",
                        "/api/dossiers?%",
                        "/api/dossiers#x",
                        "http://evil.example/api/dossiers",
                        "api/dossiers",
                        "*")) {
            // Without a token first: whatever the disguise, nothing is open.
            var nobody = Wire.request(door(), "GET", path, "Host: 127.0.0.1");
            assertThat(nobody.status()).as("nobody at " + path).isIn(400, 401, 404);
            var agent = Wire.request(door(), "GET", path, "Host: 127.0.0.1", token());
            assertThat(agent.status()).as("an agent at " + path).isIn(200, 400, 404);
            for (var answer : List.of(nobody, agent)) {
                if (answer.status() >= 400) {
                    assertThat(Inside.of(answer.text())).as(path).isNull();
                    assertThat(answer.text()).as(path).doesNotContain("<html");
                }
            }
        }
    }

    @Test
    @Order(2)
    void what_runs_the_platform_is_not_at_the_door_nor_on_the_services_own_port() {
        for (var page :
                List.of(
                        "/actuator",
                        "/actuator/health",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/actuator/gateway/routes",
                        "/actuator/prometheus",
                        "/v3/api-docs",
                        "/v3/api-docs/case-service",
                        "/v3/api-docs/gateway",
                        "/v3/api-docs.yaml",
                        "/v3/api-docs/swagger-config",
                        "/swagger-ui.html",
                        "/swagger-ui/index.html",
                        "/h2-console",
                        "/jolokia",
                        "/.git/config",
                        "/.env",
                        "/WEB-INF/web.xml",
                        "/META-INF/MANIFEST.MF",
                        "/application.yml",
                        "/BOOT-INF/classes/application.yml",
                        "/error")) {
            var nobody = Wire.request(door(), "GET", page);
            assertThat(nobody.status()).as(page).isIn(401, 404);
            assertThat(Inside.of(nobody.text())).as(page).isNull();
            for (var service : Platform.SERVICES) {
                var answer = Wire.request(Platform.started().service(service).url(), "GET", page);
                assertThat(answer.status()).as(service + page).isIn(401, 404);
                assertThat(Inside.of(answer.text())).as(service + page).isNull();
            }
            if (!page.startsWith("/v3/api-docs/")) {
                var agent = Wire.request(door(), "GET", page, token());
                assertThat(agent.status() == 404 || agent.text().contains("<title>Ancrage"))
                        .as("an agent at %s: not there, or a page of the portal", page)
                        .isTrue();
            }
        }
    }

    @Test
    @Order(2)
    void a_method_that_nobody_needs_is_refused() {
        for (var method :
                List.of(
                        "TRACE",
                        "TRACK",
                        "CONNECT",
                        "PROPFIND",
                        "MOVE",
                        "DEBUG",
                        "FOO",
                        "get",
                        "G\tT")) {
            for (var headers : List.of(new String[0], new String[] {token()})) {
                var answer = Wire.request(door(), method, "/api/dossiers", headers);
                assertThat(answer.status()).as(method).isIn(400, 401, 404, 405, 501);
                assertThat(answer.text()).as(method).doesNotContain("Bearer ey");
                assertThat(Inside.of(answer.text())).as(method).isNull();
            }
        }
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var answer = Wire.request(door(), method, "/api/dossiers", token());
            assertThat(answer.status()).as(method).isEqualTo(405);
        }
    }

    @Test
    @Order(2)
    void two_lengths_are_no_length_and_nothing_is_smuggled() {
        var hidden = "GET /api/moi HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        for (var lengths :
                List.of(
                        "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length: 5, 6",
                        "Content-Length: +5",
                        "Content-Length: -1",
                        "Content-Length: 0x5",
                        "Content-Length : 5",
                        "Content-Length: 99999999999999999999",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "Transfer-Encoding: identity, chunked\r\nContent-Length: 5",
                        "Transfer-Encoding: xchunked\r\nContent-Length: 5",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                        "Transfer-Encoding:\u000bchunked",
                        "X: y\r\n Transfer-Encoding: chunked",
                        "X: y\rTransfer-Encoding: chunked")) {
            var answer =
                    Wire.send(
                            door(),
                            "POST /api/dossiers/recherche HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                    + token()
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                    + lengths
                                    + "\r\n\r\n0\r\n\r\n"
                                    + hidden);
            assertThat(answer.answers()).as(lengths).isLessThanOrEqualTo(1);
            assertThat(answer.status()).as(lengths).isIn(0, 400, 413, 501);
            assertThat(Inside.of(answer.text())).as(lengths).isNull();
        }
    }

    @Test
    @Order(8)
    void a_request_that_is_none_is_told_so_in_our_words() {
        TOLD.forEach((request, told) -> {
            var answer = told.join();
            var what = request.substring(0, Math.min(60, request.length()));
            assertThat(answer.status()).as(what).isIn(0, 400, 401, 431, 414, 505);
            assertThat(Inside.of(answer.text())).as(what).isNull();
            assertThat(answer.text()).as(what).doesNotContain("<html");
        });
    }

    @Test
    @Order(2)
    void a_long_address_is_refused_in_our_words_by_whoever_refuses_it() {
        for (var length : List.of(4_000, 5_500, 6_000, 6_500, 7_000, 7_500, 7_900, 8_100)) {
            var answer =
                    Wire.request(
                            door(),
                            "GET",
                            "/api/dossiers?reference=" + "a".repeat(length),
                            token());
            assertThat(answer.status()).as("%d", length).isIn(200, 400, 414, 431);
            assertThat(answer.text()).as("%d", length).doesNotContain("<html");
            assertThat(Inside.of(answer.text())).as("%d", length).isNull();
        }
    }

    @Test
    @Order(2)
    void a_line_break_in_a_value_writes_no_header() {
        for (var path :
                List.of(
                        "/connexion?retour=/a%0d%0aX-Injected:%20yes",
                        "/connexion?retour=%0d%0a%0d%0a<html>",
                        "/dossiers%0d%0aX-Injected:%20yes",
                        "/dossiers?x=%0d%0aX-Injected:%20yes",
                        "/api/dossiers/%0d%0aX-Injected:%20yes",
                        "/api/notifications/tableaux/21/2026-S47%0d%0aX-Injected:%20yes/tableau.xlsx")) {
            for (var headers :
                    List.of(new String[] {"Accept: text/html"}, new String[] {token()})) {
                var answer = Wire.request(door(), "GET", path, headers);
                assertThat(answer.header("X-Injected")).as(path).isEmpty();
                assertThat(answer.status()).as(path).isIn(200, 302, 400, 401, 404);
            }
        }
    }

    @Test
    @Order(2)
    void a_header_that_crosses_the_door_is_read_with_care() {
        for (var header :
                List.of(
                        "Accept: image/png",
                        "Accept: application/xml",
                        "Accept: ../../etc/passwd",
                        "Accept: " + "a/b,".repeat(900),
                        "Accept-Language: ../../../x",
                        "Accept-Language: " + "fr;q=0.1,".repeat(500),
                        "Accept-Encoding: bzip2, gzip;q=0, *;q=0",
                        "If-Match: \"x",
                        "If-None-Match: *",
                        "If-None-Match: \u0001",
                        "If-Modified-Since: yesterday",
                        "If-Modified-Since: Thu, 01 Jan 99999 00:00:00 GMT",
                        "Range: bytes=" + "0-1,".repeat(500) + "0-",
                        "Range: bytes=9999999999999999999-",
                        "Idempotency-Key: " + "x".repeat(4000),
                        "Content-Type: ../x")) {
            for (var path :
                    List.of("/api/moi", "/api/dossiers/inconnu", "/api/dossiers?taille=1", "/")) {
                var answer = Wire.request(door(), "GET", path, token(), header);
                assertThat(answer.status())
                        .as(header + path)
                        .isIn(200, 304, 400, 404, 406, 412, 416);
                assertThat(Inside.of(answer.text())).as(header + path).isNull();
            }
        }
    }

    @Test
    @Order(2)
    void a_body_too_large_is_refused_before_it_is_sent() throws IOException {
        for (var type :
                List.of("application/json", "multipart/form-data; boundary=x", "text/plain")) {
            try (var socket = Wire.open(door())) {
                var begin = System.nanoTime();
                socket.getOutputStream()
                        .write(
                                ("POST /api/dossiers/imports HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                                + token()
                                                + "\r\nContent-Type: "
                                                + type
                                                + "\r\nContent-Length: 50000000000\r\n\r\n")
                                        .getBytes(StandardCharsets.UTF_8));
                var line =
                        new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
                assertThat(line).as(type).isEqualTo("HTTP/1.1 413");
                assertThat(Duration.ofNanos(System.nanoTime() - begin))
                        .isLessThan(Duration.ofSeconds(3));
            }
        }
    }

    @Test
    @Order(2)
    void a_log_line_is_one_line_whatever_was_sent() throws IOException {
        var mark = "ATTAQUE-JOURNAL";
        for (var request :
                List.of(
                        "/api/dossiers/x%0a" + mark + "%0aINFO",
                        "/api/dossiers?reference=%0a" + mark,
                        "/" + mark + "%0d%0a{\"log.level\":\"INFO\"}")) {
            Wire.request(
                    door(), "GET", request, token(), "User-Agent: a\t" + mark, "X-Trace: " + mark);
        }
        Wire.request(
                door(),
                "GET",
                "/api/moi",
                token(),
                "traceparent: 00-" + mark + "-00f067aa0ba902b7-01",
                "tracestate: " + mark);
        for (var header :
                List.of(
                        "Cookie: a=\u0001" + mark,
                        "Cookie: =" + mark + "; ;;$Version=9",
                        "Cookie: a=\"" + mark,
                        "Content-Type: " + mark,
                        "Accept: " + mark,
                        "Referer: " + mark,
                        "Origin: " + mark,
                        "Authorization: Bearer " + mark,
                        "Authorization: Basic " + mark,
                        "X-" + mark + "(): x")) {
            Wire.request(door(), "GET", "/api/dossiers?" + mark + "=%ed%a0%80", token(), header);
            Wire.request(door(), "GET", "/connexion?retour=%ed%a0%80" + mark, header);
        }
        Wire.send(door(), "GET /" + mark + "|{} HTTP/1.1\r\nHost: " + mark + " x\r\n\r\n");
        for (var log : Platform.started().logs().entrySet()) {
            assertThat(java.nio.file.Files.readString(log.getValue()))
                    .as(log.getKey())
                    .doesNotContain(mark);
        }
    }

    /** Ten seconds without a byte: their place is free again, and nobody had paid for them. */
    @Test
    @Order(9)
    void those_who_never_end_are_hung_up() throws IOException {
        for (var socket : WAITING) {
            var answer = Wire.read(socket);
            assertThat(answer.status()).isIn(0, 400, 401, 408, 504);
            assertThat(Inside.of(answer.text())).isNull();
        }
        // Bodies that never came are no failure of the service: its circuit stays closed.
        assertThat(Wire.request(door(), "GET", "/api/dossiers?taille=1", token()).status())
                .isEqualTo(200);
    }
}
