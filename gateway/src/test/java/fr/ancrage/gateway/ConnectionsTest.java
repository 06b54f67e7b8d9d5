package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send: the door met byte by byte, from addresses that are chosen. */
class ConnectionsTest extends DoorTest {

    private static final String HERE = "127.0.0.1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: not a host",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET / HTTP/9.9\r\nHost: a",
                "GET /a|b<c> HTTP/1.1\r\nHost: a",
                "GET /%00 HTTP/1.1\r\nHost: a",
                "GET /..;/actuator/health HTTP/1.1\r\nHost: a",
                "GET /assets/../../application.yml HTTP/1.1\r\nHost: a",
                "GET //api/dossiers HTTP/1.1\r\nHost: a",
                "BREW / HTTP/1.1\r\nHost: a",
                "TRACE / HTTP/1.1\r\nHost: a",
                "CONNECT a:1 HTTP/1.1\r\nHost: a",
                "GARBAGE",
                "POST /api/dossiers HTTP/1.1\r\nHost: a\r\nContent-Length: -1",
                "POST /api/dossiers HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST /api/dossiers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: unheard-of",
                "GET / HTTP/1.1\r\nHost: a\r\nX: TOO-LONG",
            })
    void what_the_server_itself_refuses_has_the_same_headers_and_words(String request)
            throws IOException {
        var tooLong = "a".repeat(20_000);
        var answer = answer(HERE, request.replace("TOO-LONG", tooLong) + "\r\nConnection: close");

        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 [45]\\d\\d.*")
                .contains("frame-ancestors 'none'")
                .contains("Strict-Transport-Security: max-age")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .contains("application/problem+json")
                .doesNotContain("<html", "Tomcat", "Exception", "java.");
    }

    @Test
    void a_body_that_does_not_come_is_the_callers_fault_and_never_the_services() throws Exception {
        var bearer = KEYCLOAK.bearer("lent-21", "case-service");
        var beginning =
                """
                POST /api/dossiers HTTP/1.1
                Host: a
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: 100

                {\
                """
                        .formatted(bearer)
                        .replace("\n", "\r\n");
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < 12; i++) {
            var gone = i % 2 == 0;
            calls.add(() -> {
                try (var socket = open(HERE)) {
                    write(socket, beginning);
                    if (gone) {
                        socket.shutdownOutput();
                    }
                    return read(socket, gone ? "DEMANDE_INVALIDE" : "ENVOI_TROP_LENT");
                }
            });
        }
        var refused = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                refused.add(answer.get());
            }
        }

        assertThat(refused)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                .hasSize(6)
                .allSatisfy(answer ->
                        assertThat(answer)
                                .contains("ENVOI_TROP_LENT", "frame-ancestors 'none'", "no-store"));
        assertThat(refused).filteredOn(answer -> answer.startsWith("HTTP/1.1 400")).hasSize(6);
        assertThat(
                        browser()
                                .get("/api/dossiers/1", "Authorization", "Bearer " + bearer)
                                .statusCode())
                .as("the service is not taken for one that is down")
                .isEqualTo(200);
    }

    @Test
    void only_a_named_proxy_says_where_a_request_comes_from() throws IOException {
        var login =
                "GET /connexion HTTP/1.1\r\nHost: portail.example\r\nX-Forwarded-Proto: https\r\n"
                        + "X-Forwarded-Host: evil.example\r\nX-Forwarded-For: 203.0.113.7\r\n"
                        + "Forwarded: host=evil.example;proto=https\r\nConnection: close";

        assertThat(answer(PROXY, login))
                .startsWith("HTTP/1.1 302")
                .contains("redirect_uri=https://portail.example/login/oauth2/code/keycloak")
                .doesNotContain("evil.example");
        assertThat(answer(HERE, login))
                .startsWith("HTTP/1.1 302")
                .contains("redirect_uri=http://portail.example")
                .doesNotContain("evil.example");
    }

    @Test
    void who_keeps_presenting_bad_tokens_is_stopped_whatever_address_it_claims()
            throws IOException {
        var claimed = 0;
        var answer = "HTTP/1.1 401";
        for (; claimed < 2_000 && answer.startsWith("HTTP/1.1 401"); claimed++) {
            answer =
                    answer(
                            "127.0.0.3",
                            "GET /api/moi HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer garbage\r\n"
                                    + "X-Forwarded-For: 203.0.113."
                                    + claimed % 250
                                    + "\r\nConnection: close");
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: ", "TROP_DE_DEMANDES", "frame-ancestors 'none'");
        assertThat(browser().get("/api/moi", "Authorization", "Bearer garbage").statusCode())
                .as("another address is not concerned")
                .isEqualTo(401);
    }

    private String answer(String from, String request) throws IOException {
        try (var socket = open(from)) {
            write(socket, request + "\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket open(String from) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Up to a word of the answer: the server goes on listening for a while after it. */
    private static String read(Socket socket, String last) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        while (answer.indexOf(last) < 0) {
            var got = socket.getInputStream().read(buffer);
            if (got < 0) {
                break;
            }
            answer.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }
}
