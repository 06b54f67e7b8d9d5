package fr.ancrage.platform.test.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.messages.Outage;
import fr.ancrage.platform.security.SecurityProperties;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

class MachineClientsTest {

    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    @Test
    void a_service_asks_as_itself_with_the_scopes_it_names() throws ParseException {
        ask(clients());
        ask(clients());

        var claims =
                SignedJWT.parse(authorization.get().substring("Bearer ".length()))
                        .getJWTClaimsSet();
        assertThat(claims.getStringClaim("azp")).isEqualTo("notification-service");
        assertThat(claims.getStringClaim("scope")).isEqualTo("api-case-service dossiers:lire");
        assertThat(claims.getClaim("organisation")).isNull();
    }

    @Test
    void what_fails_again_and_again_is_told_as_an_outage_without_waiting_for_it() {
        var clients = clients();
        status.set(503);
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> ask(clients))
                    .isInstanceOf(HttpServerErrorException.ServiceUnavailable.class);
        }
        var before = calls.get();

        assertThatThrownBy(() -> ask(clients)).isInstanceOf(Outage.class);
        assertThat(calls).hasValue(before);
    }

    @Test
    void a_service_that_is_not_there_is_away() {
        other.stop(0);

        assertThatThrownBy(() -> ask(clients())).isInstanceOf(ResourceAccessException.class);
    }

    private static void ask(MachineClients clients) {
        clients.to("case-service", "api-case-service", "dossiers:lire")
                .get()
                .uri("/api/essai")
                .retrieve()
                .toBodilessEntity();
    }

    private MachineClients clients() {
        return new MachineClients(
                new SecurityProperties(
                        URI.create(TokenIssuer.shared().issuer()),
                        "notification-service",
                        null,
                        "secret",
                        false,
                        null,
                        null,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        false),
                new MockEnvironment()
                        .withProperty(
                                "ancrage.services.case-service",
                                "http://127.0.0.1:" + other.getAddress().getPort()));
    }
}
