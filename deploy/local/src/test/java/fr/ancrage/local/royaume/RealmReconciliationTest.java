package fr.ancrage.local.royaume;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** On a real Keycloak: what the realm's files are worth once they are a realm. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealmReconciliationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PRODUCTION = "essai-second-facteur";
    private static final String FIRST_FACTOR = UUID.randomUUID().toString();
    private static final SecurityKey KEY = new SecurityKey();

    @TempDir static Path folder;
    private static KeycloakLocal keycloak;

    @BeforeAll
    static void start() {
        keycloak =
                KeycloakLocal.demarrer(Path.of("../..").toAbsolutePath().normalize(), folder, 8080);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    private static JsonNode post(String endpoint, String... form) throws Exception {
        String body =
                Arrays.stream(form)
                        .map(pair ->
                                pair.substring(0, pair.indexOf('='))
                                        + "="
                                        + KeycloakAdmin.encoded(
                                                pair.substring(pair.indexOf('=') + 1)))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        keycloak.issuer() + "/protocol/openid-connect/" + endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return JSON.readTree(
                HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    }

    private static String demoToken(String username) throws Exception {
        return post(
                        "token",
                        "grant_type=password",
                        "client_id=ancrage-demo",
                        "username=" + username,
                        "password=demo")
                .path("access_token")
                .asString();
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                        StandardCharsets.UTF_8));
    }

    private static boolean activeFor(String client, String token) throws Exception {
        return post(
                        "token/introspect",
                        "client_id=" + client,
                        "client_secret=" + KeycloakLocal.secret(client),
                        "token=" + token)
                .path("active")
                .asBoolean();
    }

    @Test
    void a_second_reconciliation_changes_nothing_and_a_complete_one_puts_back_what_was_disturbed() {
        assertThat(keycloak.reconcilier(false)).isZero();
        assertThat(keycloak.reconcilier(true)).isZero();
        var admin = keycloak.admin();
        JsonNode gateway = admin.get("/ancrage/clients?clientId=gateway").get(0);
        admin.put(
                "/ancrage/clients/" + gateway.path("id").asString(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("clientId", "gateway")
                        .put("directAccessGrantsEnabled", true));
        admin.put(
                "/ancrage", JsonNodeFactory.instance.objectNode().put("registrationAllowed", true));
        assertThat(keycloak.reconcilier(true)).isEqualTo(2);
        assertThat(admin.get("/ancrage").path("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void an_access_token_says_organisation_and_roles_and_not_the_name() throws Exception {
        JsonNode claims = claims(demoToken("social-dijon-metropole"));
        assertThat(claims.path("organisation").asString()).isEqualTo("dijon-metropole");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"travailleur-social\"]");
        assertThat(claims.path("preferred_username").asString())
                .isEqualTo("social-dijon-metropole");
        assertThat(
                        StreamSupport.stream(claims.path("aud").spliterator(), false)
                                .map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "gateway",
                        "case-service",
                        "diagnostic-service",
                        "commission-service",
                        "notification-service",
                        "rehousing-service");
        assertThat(claims.has("name")).isFalse();
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void a_partner_s_software_acts_for_its_organisation_on_one_api_only() throws Exception {
        String token =
                post(
                                "token",
                                "grant_type=client_credentials",
                                "client_id=partner-system",
                                "client_secret=" + KeycloakLocal.secret("partner-system"))
                        .path("access_token")
                        .asString();
        assertThat(claims(token).path("aud").asString()).isEqualTo("case-service");
        assertThat(claims(token).path("organisation").asString()).isEqualTo("orvitis");
        assertThat(claims(token).path("roles").toString()).isEqualTo("[\"bailleur\"]");
        assertThat(activeFor("case-service", token)).isTrue();
        assertThat(activeFor("diagnostic-service", token)).isFalse();
    }

    @Test
    void a_suspended_account_is_seen_at_once_by_whoever_asks() throws Exception {
        String token = demoToken("operateur-adefo");
        assertThat(activeFor("case-service", token)).isTrue();
        assertThat(activeFor("diagnostic-service", token)).isTrue();
        assertThat(activeFor("gateway", token)).isTrue();
        keycloak.activer("operateur-adefo", false);
        try {
            assertThat(activeFor("case-service", token)).isFalse();
            assertThat(activeFor("gateway", token)).isFalse();
        } finally {
            keycloak.activer("operateur-adefo", true);
        }
    }

    @Test
    void neither_the_gateway_nor_a_service_gives_a_token_for_a_password() throws Exception {
        assertThat(
                        post(
                                        "token",
                                        "grant_type=password",
                                        "client_id=gateway",
                                        "client_secret=" + KeycloakLocal.secret("gateway"),
                                        "username=social-cd-21",
                                        "password=demo")
                                .path("error")
                                .asString())
                .isEqualTo("unauthorized_client");
        assertThat(
                        post(
                                        "token",
                                        "grant_type=password",
                                        "client_id=admin-cli",
                                        "username=social-cd-21",
                                        "password=demo")
                                .path("error")
                                .asString())
                .isEqualTo("invalid_client");
    }

    @Test
    void the_program_that_manages_accounts_reads_them_and_gets_no_further() throws Exception {
        String token =
                post(
                                "token",
                                "grant_type=client_credentials",
                                "client_id=gateway-comptes",
                                "client_secret=" + KeycloakLocal.secret("gateway-comptes"))
                        .path("access_token")
                        .asString();
        assertThat(claims(token).has("aud")).isFalse();
        assertThat(claims(token).has("organisation")).isFalse();
        assertThat(administration(token, "GET", "/users?max=1", "")).isEqualTo(200);
        assertThat(administration(token, "GET", "/clients", "")).isEqualTo(403);
        assertThat(administration(token, "PUT", "", "{\"registrationAllowed\":true}"))
                .isEqualTo(403);
        assertThat(administration(token, "POST", "/roles", "{\"name\":\"tout\"}")).isEqualTo(403);

        // nor does it make an administrator of itself
        var admin = keycloak.admin();
        String client =
                admin.get("/ancrage/clients?clientId=realm-management")
                        .get(0)
                        .path("id")
                        .asString();
        String all = admin.get("/ancrage/clients/" + client + "/roles/realm-admin").toString();
        String self =
                admin.get("/ancrage/users?exact=true&username=service-account-gateway-comptes")
                        .get(0)
                        .path("id")
                        .asString();
        assertThat(
                        administration(
                                token,
                                "POST",
                                "/users/" + self + "/role-mappings/clients/" + client,
                                "[" + all + "]"))
                .isEqualTo(403);
    }

    private static int administration(String token, String method, String path, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/ancrage" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    @Order(1)
    void the_production_realm_lets_nobody_in_without_a_second_factor() throws Exception {
        Path overlay = folder.resolve("essai.json");
        Files.writeString(
                overlay,
                """
                {"realm": "%s", "users": [%s, %s]}
                """
                        .formatted(
                                PRODUCTION,
                                account("agent-essai", ""),
                                account("agent-cle", "," + KEY.credential())));
        var files =
                Stream.of("royaume.json", "royaume-production.json")
                        .map(name -> Path.of("../keycloak").resolve(name));
        var environment = new HashMap<>(keycloak.environment());
        environment.put("ANCRAGE_PORTAIL_URL", "http://127.0.0.1:8080");
        var all = Stream.concat(files, Stream.of(overlay)).toList();
        ReconcilierRoyaume.reconcilier(all, environment, true, change -> {});
        assertThat(ReconcilierRoyaume.reconcilier(all, environment, true, change -> {})).isZero();

        var browser = production();
        String page = browser.submit(browser.open(), "agent-essai", FIRST_FACTOR);

        assertThat(page).contains("kc-totp-settings-form");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    @Order(2)
    void a_security_key_is_a_second_factor_as_good_as_a_code() throws Exception {
        var browser = production();
        String page = browser.submit(browser.open(), "agent-cle", FIRST_FACTOR);
        assertThat(page).contains("authenticateWebAuthnButton");
        assertThat(browser.signedIn()).isFalse();
        browser.submit(page, KEY.answerTo(page, keycloak.url()));
        assertThat(browser.signedIn()).isTrue();

        var thief = production();
        page = thief.submit(thief.open(), "agent-cle", FIRST_FACTOR);
        thief.submit(page, new SecurityKey().answerTo(page, keycloak.url()));
        assertThat(thief.signedIn()).isFalse();
    }

    private static SignInPage production() {
        return new SignInPage(keycloak.url() + "/realms/" + PRODUCTION);
    }

    private static String account(String login, Object secondFactor) {
        return """
        {"username": "%s", "enabled": true,
        "email": "%s@demo.invalid", "emailVerified": true, "firstName": "Agent", "lastName": "Essai",
        "groups": ["/21/cd-21"], "realmRoles": ["observateur"],
        "credentials": [{"type": "password", "value": "%s", "temporary": false}%s]}
        """
                .formatted(login, login, FIRST_FACTOR, secondFactor);
    }
}
