package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.local.MongoEmbarque;
import fr.ancrage.platform.test.http.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The door with the profile of production, and a session store that stops and comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("production")
@DirtiesContext
class AsInProductionTest {

    private static final FakeKeycloak KEYCLOAK = new FakeKeycloak();
    private static final FakeService CASES = new FakeService();
    private static final Path FOLDER = folder();
    private static MongoEmbarque mongo = MongoEmbarque.demarrer(0, FOLDER);

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mongodb.uri", () -> mongo.uri() + "/?serverSelectionTimeoutMS=1000");
        settings.add("ANCRAGE_KEYCLOAK_URL", KEYCLOAK::url);
        settings.add("ANCRAGE_SECRET_GATEWAY", () -> FakeKeycloak.CLIENT_SECRET);
        settings.add("ANCRAGE_SECRET_GATEWAY_COMPTES", () -> FakeKeycloak.CLIENT_SECRET);
        settings.add("ANCRAGE_URL_CASE_SERVICE", CASES::url);
        settings.add("management.server.port", () -> "0");
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
        CASES.close();
        mongo.close();
    }

    @Test
    void the_browser_holds_one_cookie_that_belongs_to_this_host_alone() {
        var browser = new Browser("http://127.0.0.1:" + port);
        var start = browser.get("/connexion");

        // RFC 6265bis §4.1.3.2: a browser takes a __Host- cookie only so.
        assertThat(start.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-ANCRAGE=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        browser.follow("/connexion");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-ANCRAGE");
        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(200);
    }

    @Test
    void while_the_store_is_away_nobody_is_signed_out_and_bearers_pass() {
        var agent = new Browser("http://127.0.0.1:" + port);
        agent.follow("/connexion");
        var partner = new Browser("http://127.0.0.1:" + port);
        var bearer = "Bearer " + KEYCLOAK.bearer("partner-21", "case-service");
        assertThat(agent.get("/api/dossiers/1").statusCode()).isEqualTo(200);
        var storePort = mongo.port();

        mongo.close();
        // what was read of the store a second ago is believed no longer
        await().atMost(Duration.ofSeconds(5))
                .until(() -> agent.get("/api/dossiers/1").statusCode() == 503);

        var refused = agent.get("/api/dossiers/1");
        assertThat(refused.body()).contains("\"code\":\"BASE_INDISPONIBLE\"");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(partner.get("/api/dossiers/1", "Authorization", bearer).statusCode())
                .isEqualTo(200);

        mongo = MongoEmbarque.demarrer(storePort, FOLDER);
        assertThat(agent.get("/api/dossiers/1").statusCode()).isEqualTo(200);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gateway-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
