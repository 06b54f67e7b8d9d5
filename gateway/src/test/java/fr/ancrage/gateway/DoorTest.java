package fr.ancrage.gateway;

import fr.ancrage.local.MongoEmbarque;
import fr.ancrage.platform.test.http.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway on a port, one start for all its tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Echo.class)
abstract class DoorTest {

    static final FakeKeycloak KEYCLOAK = new FakeKeycloak();
    static final FakeService CASES = new FakeService();
    static final MongoEmbarque MONGO = mongo();

    /** The only address whose forwarded headers are believed. */
    static final String PROXY = "127.0.0.2";

    /** Nothing listens there: the service of an address that refuses connections. */
    private static final String NOBODY = "http://127.0.0.1:9";

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mongodb.uri", MONGO::uri);
        settings.add("ANCRAGE_KEYCLOAK_URL", KEYCLOAK::url);
        settings.add("ANCRAGE_SECRET_GATEWAY", () -> FakeKeycloak.CLIENT_SECRET);
        settings.add("ANCRAGE_URL_CASE_SERVICE", CASES::url);
        settings.add("ANCRAGE_URL_DIAGNOSTIC_SERVICE", () -> NOBODY);
        settings.add("ANCRAGE_URL_REHOUSING_SERVICE", () -> NOBODY);
        settings.add("ancrage.gateway.services.case-service.timeout", () -> "2s");
        settings.add("ancrage.gateway.protection.trusted-proxies", () -> PROXY.replace(".", "\\."));
        settings.add("server.tomcat.connection-timeout", () -> "2s");
        settings.add("server.tomcat.keep-alive-timeout", () -> "20s");
        settings.add("ancrage.trail.heads-every", () -> "200ms");
        settings.add("ancrage.horloge", () -> "2026-11-20");
        settings.add("management.server.port", () -> "0");
    }

    @BeforeEach
    void everythingAnswers() {
        KEYCLOAK.silent(false);
        KEYCLOAK.signsAsAtFirst();
        KEYCLOAK.accessTokensLive(java.time.Duration.ofMinutes(5));
        CASES.takes(java.time.Duration.ZERO);
    }

    String portal() {
        return "http://127.0.0.1:" + port;
    }

    Browser browser() {
        return new Browser(portal());
    }

    Browser browserOf(String login) {
        KEYCLOAK.signsIn(login);
        var browser = browser();
        browser.follow("/connexion");
        return browser;
    }

    private static MongoEmbarque mongo() {
        try {
            return MongoEmbarque.demarrer(0, Files.createTempDirectory("gateway-mongo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
