package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.local.MongoEmbarque;
import fr.ancrage.platform.test.http.Browser;
import fr.ancrage.platform.test.infrastructure.Checkout;
import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole gateway before a Keycloak with the local realm: one start of both for all its tests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
abstract class OnRealKeycloak {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final int PORT = SharedInfrastructure.freePort();
    static final String PORTAL = "http://127.0.0.1:" + PORT;
    static final FakeService CASES = new FakeService();

    private static final Path FOLDER = folder();
    private static final MongoEmbarque MONGO = MongoEmbarque.demarrer(0, FOLDER.resolve("mongo"));
    static final LocalKeycloak KEYCLOAK = LocalKeycloak.launch(Checkout.root()).awaitReady();

    static {
        reconcile(false);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        day(TODAY);
        settings.add("server.port", () -> PORT);
        settings.add("management.server.port", () -> "0");
        settings.add("spring.mongodb.uri", MONGO::uri);
        settings.add("ANCRAGE_KEYCLOAK_URL", KEYCLOAK::url);
        settings.add("ANCRAGE_SECRET_GATEWAY", () -> KEYCLOAK.secret("gateway"));
        settings.add("ANCRAGE_SECRET_GATEWAY_COMPTES", () -> KEYCLOAK.secret("gateway-comptes"));
        settings.add("ANCRAGE_URL_CASE_SERVICE", CASES::url);
        settings.add("ancrage.horloge", () -> "fichier:" + dayFile());
        settings.add("ancrage.trail.heads-every", () -> "200ms");
        settings.add("ancrage.daily.every", () -> "200ms");
    }

    /** The local realm, as {@code make up} makes it; returns how many changes were needed. */
    static int reconcile(boolean complete) {
        return KEYCLOAK.reconcile(
                Map.of("ANCRAGE_PORT_GATEWAY", Integer.toString(PORT)),
                complete,
                "royaume.json",
                "royaume-local.json");
    }

    /** Sets the business day of the gateway. */
    static void day(LocalDate day) {
        try {
            Files.writeString(dayFile(), day.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path dayFile() {
        return FOLDER.resolve("jour");
    }

    static Browser browser() {
        return new Browser(PORTAL);
    }

    static HttpResponse<String> signIn(Browser browser, String login, String page) {
        return signIn(browser, login, LocalKeycloak.PASSWORD, page);
    }

    static HttpResponse<String> signIn(
            Browser browser, String login, String password, String page) {
        return browser.signIn(browser.follow("/connexion?retour=" + page), login, password);
    }

    /** The header of a demonstration account. */
    static String bearerOf(String login) {
        return "Bearer "
                + token(
                        "grant_type=password&client_id=ancrage-demo&username="
                                + login
                                + "&password="
                                + LocalKeycloak.PASSWORD);
    }

    static String token(String form) {
        return member(ask(form), "access_token");
    }

    /** Asks Keycloak for tokens. */
    static HttpResponse<String> ask(String form) {
        return ask("", form);
    }

    /** What Keycloak tells a client of a token. */
    static String introspected(String client, String token) {
        return ask("/introspect", credentials(client) + "&token=" + token).body();
    }

    /** How a client says who it is. */
    static String credentials(String client) {
        return "client_id=" + client + "&client_secret=" + KEYCLOAK.secret(client);
    }

    private static HttpResponse<String> ask(String what, String form) {
        return new Browser(KEYCLOAK.url())
                .post(
                        "/realms/ancrage/protocol/openid-connect/token" + what,
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    static String member(HttpResponse<String> answer, String name) {
        var member = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(member.find()).as("%s, not %s", name, answer.statusCode()).isTrue();
        return member.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gateway-keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
