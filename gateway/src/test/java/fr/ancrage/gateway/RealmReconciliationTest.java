package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of {@code deploy/keycloak} are worth once they are a realm. Here, because the
 * gateway's tests have a Keycloak already.
 */
class RealmReconciliationTest extends OnRealKeycloak {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Nobody comes back with its verifier: no token is asked for. */
    private static final String CHALLENGE = "a".repeat(43);

    private static final String PRODUCTION = "essai-second-facteur";
    private static final String FIRST_FACTOR = UUID.randomUUID().toString();
    private static final SecurityKey KEY = new SecurityKey();
    private static final Map<String, String> AS_IN_PRODUCTION =
            Map.of("ANCRAGE_PORTAIL_URL", PORTAL);

    @TempDir static Path folder;
    private static @Nullable Path overlay;

    private static JsonNode claims(String token) {
        return JSON.readTree(
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                        StandardCharsets.UTF_8));
    }

    private static boolean activeFor(String client, String token) {
        return JSON.readTree(introspected(client, token)).path("active").asBoolean();
    }

    private static String demoToken(String account) {
        return bearerOf(account).substring("Bearer ".length());
    }

    /** What a client gets for itself. */
    private static String ownToken(String client) {
        return token("grant_type=client_credentials&" + credentials(client));
    }

    @Test
    void a_second_reconciliation_changes_nothing_and_a_complete_one_puts_back_what_was_disturbed() {
        reconcile(true);
        assertThat(reconcile(false)).isZero();
        assertThat(reconcile(true)).isZero();
        var gateway = KEYCLOAK.administer("GET", "/clients?clientId=gateway", "").get(0);
        KEYCLOAK.administer(
                "PUT",
                "/clients/" + gateway.path("id").asString(),
                "{\"clientId\":\"gateway\",\"directAccessGrantsEnabled\":true}");
        KEYCLOAK.administer("PUT", "", "{\"registrationAllowed\":true}");

        assertThat(reconcile(true)).isEqualTo(2);

        assertThat(KEYCLOAK.administer("GET", "", "").path("registrationAllowed").asBoolean())
                .isFalse();
    }

    @Test
    void an_access_token_says_organisation_and_roles_and_not_the_name() {
        var claims = claims(demoToken("social-dijon-metropole"));
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
    void a_partner_s_software_acts_for_its_organisation_on_one_api_only() {
        var token = ownToken("partner-system");
        assertThat(claims(token).path("aud").asString()).isEqualTo("case-service");
        assertThat(claims(token).path("organisation").asString()).isEqualTo("orvitis");
        assertThat(claims(token).path("roles").toString()).isEqualTo("[\"partner-system\"]");
        assertThat(activeFor("case-service", token)).isTrue();
        assertThat(activeFor("diagnostic-service", token)).isFalse();
    }

    @Test
    void a_suspended_account_is_seen_at_once_by_whoever_asks() {
        var token = demoToken("operateur-adefo");
        assertThat(activeFor("case-service", token)).isTrue();
        assertThat(activeFor("diagnostic-service", token)).isTrue();
        assertThat(activeFor("gateway", token)).isTrue();
        KEYCLOAK.enable("operateur-adefo", false);
        try {
            assertThat(activeFor("case-service", token)).isFalse();
            assertThat(activeFor("gateway", token)).isFalse();
        } finally {
            KEYCLOAK.enable("operateur-adefo", true);
        }
    }

    @Test
    void neither_the_gateway_nor_the_administrators_program_gives_a_token_for_a_password() {
        var form = "grant_type=password&username=social-cd-21&password=demo&";
        assertThat(member(ask(form + credentials("gateway")), "error"))
                .isEqualTo("unauthorized_client");
        assertThat(member(ask(form + "client_id=admin-cli"), "error")).isEqualTo("invalid_client");
    }

    @Test
    void the_program_that_manages_accounts_reads_them_and_gets_no_further() {
        var token = ownToken("gateway-comptes");
        assertThat(claims(token).has("aud")).isFalse();
        assertThat(claims(token).has("organisation")).isFalse();
        assertThat(administration(token, "GET", "/users?max=1", "")).isEqualTo(200);
        assertThat(administration(token, "GET", "/clients", "")).isEqualTo(403);
        assertThat(administration(token, "PUT", "", "{\"registrationAllowed\":true}"))
                .isEqualTo(403);
        assertThat(administration(token, "POST", "/roles", "{\"name\":\"tout\"}")).isEqualTo(403);

        // nor does it make an administrator of itself
        var client =
                KEYCLOAK.administer("GET", "/clients?clientId=realm-management", "")
                        .get(0)
                        .path("id")
                        .asString();
        var all =
                KEYCLOAK.administer("GET", "/clients/" + client + "/roles/realm-admin", "")
                        .toString();
        var self = KEYCLOAK.user("service-account-gateway-comptes").path("id").asString();
        assertThat(
                        administration(
                                token,
                                "POST",
                                "/users/" + self + "/role-mappings/clients/" + client,
                                "[" + all + "]"))
                .isEqualTo(403);
    }

    private static int administration(String token, String method, String path, String body) {
        return new Browser(KEYCLOAK.url())
                .send(
                        method,
                        "/admin/realms/ancrage" + path,
                        body,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json")
                .statusCode();
    }

    @Test
    void the_production_realm_lets_nobody_in_without_a_second_factor() throws IOException {
        production();
        assertThat(KEYCLOAK.reconcile(AS_IN_PRODUCTION, true, production())).isZero();

        var page = firstFactor(browser(), "agent-essai");

        assertThat(page.uri().toString()).startsWith(KEYCLOAK.url() + "/realms/" + PRODUCTION);
        assertThat(page.body()).contains("kc-totp-settings-form");
    }

    @Test
    void a_security_key_is_a_second_factor_as_good_as_a_code() throws Exception {
        production();

        assertThat(secondFactor(KEY)).startsWith(PORTAL);
        assertThat(secondFactor(new SecurityKey())).startsWith(KEYCLOAK.url());
    }

    /** Where somebody ends who has the password of the account and touches this key. */
    private static String secondFactor(SecurityKey key) throws GeneralSecurityException {
        var browser = browser();
        var page = firstFactor(browser, "agent-cle");
        assertThat(page.body()).contains("authenticateWebAuthnButton");
        var fields =
                key.answerTo(page.body(), KEYCLOAK.url()).entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return browser.follow(browser.submit(page, fields)).uri().toString();
    }

    private static HttpResponse<String> firstFactor(Browser browser, String login) {
        return browser.signIn(signInPage(browser), login, FIRST_FACTOR);
    }

    /** The files of a realm as production has it, with two accounts; made at the first call. */
    private static String[] production() throws IOException {
        if (overlay == null) {
            overlay = folder.resolve("essai.json").toAbsolutePath();
            Files.writeString(
                    overlay,
                    """
                    {"realm": "%s", "users": [%s, %s]}
                    """
                            .formatted(
                                    PRODUCTION,
                                    account("agent-essai", ""),
                                    account("agent-cle", "," + KEY.credential())));
            KEYCLOAK.reconcile(AS_IN_PRODUCTION, true, files(overlay));
        }
        return files(overlay);
    }

    private static String[] files(Path overlay) {
        return new String[] {"royaume.json", "royaume-production.json", overlay.toString()};
    }

    private static String account(String login, String secondFactor) {
        return """
        {"username": "%s", "enabled": true,
        "email": "%s@demo.invalid", "emailVerified": true, "firstName": "Agent", "lastName": "Essai",
        "groups": ["/21/cd-21"], "realmRoles": ["observateur"],
        "credentials": [{"type": "password", "value": "%s", "temporary": false}%s]}
        """
                .formatted(login, login, FIRST_FACTOR, secondFactor);
    }

    private static HttpResponse<String> signInPage(Browser browser) {
        return browser.follow(
                KEYCLOAK.url()
                        + "/realms/"
                        + PRODUCTION
                        + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                        + "&scope=openid&state=s&redirect_uri="
                        + encoded(PORTAL + "/login/oauth2/code/keycloak")
                        + "&code_challenge_method=S256&code_challenge="
                        + CHALLENGE);
    }
}
