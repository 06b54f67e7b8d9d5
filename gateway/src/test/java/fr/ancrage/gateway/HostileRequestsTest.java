package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that hurt the door itself; what they do to the services is in deploy/journeys. */
class HostileRequestsTest extends DoorTest {

    private String bearer(String login) {
        return "Bearer " + KEYCLOAK.bearer(login, "case-service", "gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "a=%c3%28&b=%1", "x=%u0041"})
    void a_query_that_is_no_query_is_refused_and_never_reaches_a_service(String query)
            throws IOException {
        var before = CASES.calls();

        var answer = raw("GET /api/dossiers/1?" + query);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("DEMANDE_INVALIDE");
        assertThat(CASES.calls()).isEqualTo(before);
    }

    @Test
    void an_address_that_a_client_invents_gives_no_fresh_limit() {
        var agent = bearer("masque-21");
        var browser = browser();
        var refused = false;
        for (var i = 0; i < 600 && !refused; i++) {
            refused =
                    browser.get(
                                            "/api/moi",
                                            "Authorization",
                                            agent,
                                            "X-Forwarded-For",
                                            "10.0.0." + i % 250,
                                            "Forwarded",
                                            "for=10.1.0." + i % 250,
                                            "X-Real-IP",
                                            "10.2.0." + i % 250)
                                    .statusCode()
                            == 429;
        }
        assertThat(refused).isTrue();
    }

    /** By hand: a client of any library would refuse to write it. */
    private String raw(String line) throws IOException {
        var request =
                line
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
                        + bearer("brut-21")
                        + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
