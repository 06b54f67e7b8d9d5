package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.gateway.signin.StoredTokens;
import fr.ancrage.local.MongoEmbarque;
import fr.ancrage.local.royaume.KeycloakLocal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The door and the realm as they are installed: what a double of Keycloak could not promise. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@DirtiesContext
class RealKeycloakTest {

    private static final int PORT = freePort();
    private static final Path FOLDER = folder();
    private static final MongoEmbarque MONGO = MongoEmbarque.demarrer(0, FOLDER.resolve("mongo"));
    private static final FakeService CASES = new FakeService();
    private static final KeycloakLocal KEYCLOAK =
            KeycloakLocal.demarrer(Path.of("..").toAbsolutePath().normalize(), FOLDER, PORT);

    @Autowired ApplicationContext gateway;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("management.server.port", () -> "0");
        settings.add("spring.mongodb.uri", MONGO::uri);
        settings.add("ANCRAGE_KEYCLOAK_URL", KEYCLOAK::url);
        settings.add("ANCRAGE_SECRET_GATEWAY", () -> KeycloakLocal.secret("gateway"));
        settings.add("ANCRAGE_URL_CASE_SERVICE", CASES::url);
        settings.add("ancrage.horloge", () -> "2026-11-20");
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
        CASES.close();
        MONGO.close();
    }

    @Test
    void an_agent_signs_in_works_and_leaves() {
        var browser = new Browser("http://127.0.0.1:" + PORT);
        var arrived = signIn(browser, "secretariat-21", "/dossiers");

        assertThat(arrived.uri().getPath()).isEqualTo("/dossiers");
        var moi = browser.get("/api/moi");
        assertThat(moi.statusCode()).isEqualTo(200);
        assertThat(moi.body())
                .contains("\"identifiant\":\"secretariat-21\"")
                .contains("\"code\":\"ddets-21\"")
                .contains("\"departement\":\"21\"")
                .contains("\"secretariat\"");

        // The very first POST after the login.
        assertThat(browser.post("/api/dossiers/cree", "{}", "X-Ancrage-Requete", "1").statusCode())
                .isEqualTo(201);
        assertThat(CASES.last().headers().getFirst("Authorization")).startsWith("Bearer ");

        assertThat(browser.post("/deconnexion", "", "X-Ancrage-Requete", "1").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/moi").statusCode()).isEqualTo(401);
        assertThat(browser.follow("/connexion").body())
                .as("Keycloak's own session is over too: it asks for the password again")
                .contains("name=\"password\"");
        assertThat(browser.everythingSeen()).doesNotContain("\"access_token\"");
    }

    @Test
    void an_agent_who_is_suspended_is_out_within_five_seconds() {
        var browser = new Browser("http://127.0.0.1:" + PORT);
        signIn(browser, "observateur-21", "/");
        assertThat(browser.get("/api/moi").statusCode()).isEqualTo(200);

        KEYCLOAK.activer("observateur-21", false);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(browser.get("/api/moi").statusCode()).isEqualTo(401));
        KEYCLOAK.activer("observateur-21", true);
    }

    @Test
    void a_refresh_token_used_twice_ends_the_session_of_whoever_used_it() {
        var browser = new Browser("http://127.0.0.1:" + PORT);
        signIn(browser, "adil-21", "/");
        assertThat(browser.get("/api/moi").statusCode()).isEqualTo(200);
        var stolen = StoredTokens.newestRefreshToken(gateway);

        var thief = refresh(stolen);
        assertThat(thief.statusCode()).isEqualTo(200);
        assertThat(refresh(stolen).statusCode()).isEqualTo(400);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(browser.get("/api/moi").statusCode()).isEqualTo(401));
        assertThat(refresh(member(thief, "refresh_token")).statusCode())
                .as("what the thief got is worth nothing either")
                .isEqualTo(400);
    }

    private static HttpResponse<String> refresh(String token) {
        return ask(
                "grant_type=refresh_token&client_id=gateway&client_secret="
                        + KeycloakLocal.secret("gateway")
                        + "&refresh_token="
                        + token);
    }

    @Test
    void a_partners_software_reaches_its_service_and_nothing_of_the_gateway() {
        var partner = new Browser("http://127.0.0.1:" + PORT);
        var bearer =
                "Bearer "
                        + token(
                                "grant_type=client_credentials&client_id=partner-system&client_secret="
                                        + KeycloakLocal.secret("partner-system"));

        assertThat(partner.get("/api/dossiers/1", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(CASES.last().headers().getFirst("Authorization")).isEqualTo(bearer);
        assertThat(partner.get("/api/moi", "Authorization", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void a_script_of_the_local_realm_knows_who_it_is() {
        var script = new Browser("http://127.0.0.1:" + PORT);
        var bearer =
                "Bearer "
                        + token(
                                "grant_type=password&client_id=ancrage-demo&username=social-cd-77&password=demo");

        var moi = script.get("/api/moi", "Authorization", bearer);
        assertThat(moi.statusCode()).isEqualTo(200);
        assertThat(moi.body()).contains("\"code\":\"cd-77\"").contains("\"departement\":\"77\"");
    }

    private static HttpResponse<String> signIn(Browser browser, String login, String page) {
        var form = browser.follow("/connexion?retour=" + page);
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(form.body());
        assertThat(action.find()).as("Keycloak's form, not %s", form.statusCode()).isTrue();
        return browser.follow(
                browser.post(
                        action.group(1).replace("&amp;", "&"),
                        "username="
                                + URLEncoder.encode(login, StandardCharsets.UTF_8)
                                + "&password=demo",
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
    }

    private static String token(String form) {
        return member(ask(form), "access_token");
    }

    private static HttpResponse<String> ask(String form) {
        return new Browser(KEYCLOAK.url())
                .post(
                        "/realms/ancrage/protocol/openid-connect/token",
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private static String member(HttpResponse<String> answer, String name) {
        var member = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(member.find()).as("%s, not %s", name, answer.statusCode()).isTrue();
        return member.group(1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gateway-keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
