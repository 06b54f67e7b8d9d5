package fr.ancrage.local.royaume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFilesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path REALM = ROOT.resolve("deploy/keycloak/royaume.json");
    private static final Path LOCAL = ROOT.resolve("deploy/keycloak/royaume-local.json");
    private static final Path PRODUCTION = ROOT.resolve("deploy/keycloak/royaume-production.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Map<String, String> secrets() {
        var environment = new HashMap<String, String>();
        for (String client :
                List.of(
                        "GATEWAY",
                        "CASE_SERVICE",
                        "DIAGNOSTIC_SERVICE",
                        "COMMISSION_SERVICE",
                        "NOTIFICATION_SERVICE",
                        "REHOUSING_SERVICE",
                        "GATEWAY_COMPTES",
                        "PARTNER_SYSTEM",
                        "LOGICIEL_ETUDE",
                        "LOGICIEL_CAF")) {
            environment.put("ANCRAGE_SECRET_" + client, "s-" + client);
        }
        return environment;
    }

    private static JsonNode client(JsonNode realm, String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asString().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    @Test
    void demonstration_accounts_are_refused_by_any_keycloak_but_that_of_this_machine() {
        var elsewhere = secrets();
        elsewhere.put("ANCRAGE_KEYCLOAK_URL", "https://sso.ancrage.invalid");
        elsewhere.put("ANCRAGE_PORT_GATEWAY", "8080");

        assertThatThrownBy(() ->
                        ReconcilierRoyaume.reconcilier(
                                List.of(REALM, LOCAL), elsewhere, false, change -> {}))
                .isInstanceOf(RealmException.class)
                .hasMessageContaining("un seul poste");
    }

    @Test
    void no_secret_is_in_the_files_each_comes_from_the_environment() throws IOException {
        var realm = JSON.readTree(Files.readString(REALM));
        for (JsonNode client : realm.path("clients")) {
            if (client.has("secret")) {
                assertThat(client.path("secret").asString())
                        .matches("\\$\\{ANCRAGE_SECRET_[A-Z_]+}");
            }
        }
        assertThat(Files.readString(REALM)).doesNotContain("credentials");
        assertThatThrownBy(() -> RealmFiles.read(List.of(REALM, LOCAL), Map.of()))
                .isInstanceOf(RealmException.class)
                .hasMessageContaining("ANCRAGE_SECRET_");
    }

    @Test
    void without_the_local_overlay_there_is_neither_demo_account_nor_password_grant()
            throws IOException {
        var environment = secrets();
        environment.put("ANCRAGE_PORTAIL_URL", "https://ancrage.invalid");
        var realm = RealmFiles.read(List.of(REALM), environment).realm();
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(false))
                    .as(client.path("clientId").asString())
                    .isFalse();
        }
        assertThat(realm.path("users"))
                .allSatisfy(account ->
                        assertThat(account.path("username").asString())
                                .startsWith("service-account-"));
        assertThat(client(realm, "gateway").path("redirectUris").get(0).asString())
                .isEqualTo("https://ancrage.invalid/login/oauth2/code/keycloak");
    }

    @Test
    void the_overlay_changes_what_it_names_and_keeps_the_rest() throws IOException {
        var environment = secrets();
        environment.put("ANCRAGE_PORT_GATEWAY", "18080");
        var realm = RealmFiles.read(List.of(REALM, LOCAL), environment).realm();
        var gateway = client(realm, "gateway");
        assertThat(gateway.path("redirectUris").toString())
                .isEqualTo("[\"http://localhost:18080/*\",\"http://127.0.0.1:18080/*\"]");
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.path("secret").asString()).isEqualTo("s-GATEWAY");
        assertThat(realm.path("passwordPolicy").asString())
                .isEqualTo("hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
    }

    @Test
    void another_secret_is_another_fingerprint(@TempDir Path folder) throws IOException {
        var file = folder.resolve("r.json");
        Files.writeString(file, "{\"realm\": \"r\", \"a\": \"${A:rien}\", \"b\": [\"x-${B}\"]}");
        var one = RealmFiles.read(List.of(file), Map.of("B", "1"));
        assertThat(one.realm().toString())
                .isEqualTo("{\"realm\":\"r\",\"a\":\"rien\",\"b\":[\"x-1\"]}");
        assertThat(one.fingerprint())
                .isEqualTo(RealmFiles.read(List.of(file), Map.of("B", "1")).fingerprint())
                .isNotEqualTo(RealmFiles.read(List.of(file), Map.of("B", "2")).fingerprint());
    }

    @Test
    void every_role_has_a_demo_account_and_every_account_an_organisation() throws IOException {
        var realm = RealmFiles.read(List.of(REALM, LOCAL), secrets()).realm();
        Set<String> roles = new TreeSet<>();
        realm.path("roles").path("realm").forEach(role -> roles.add(role.path("name").asString()));
        roles.remove("default-roles-ancrage");
        Set<String> groups = new LinkedHashSet<>();
        for (JsonNode departement : realm.path("groups")) {
            for (JsonNode organisation : departement.path("subGroups")) {
                String code = organisation.path("name").asString();
                groups.add("/" + departement.path("name").asString() + "/" + code);
                assertThat(organisation.path("attributes").path("organisation").get(0).asString())
                        .isEqualTo(code);
            }
        }
        Set<String> held = new TreeSet<>();
        for (JsonNode account : realm.path("users")) {
            if (!account.has("groups")) {
                // the gateway's own programs act for no organisation, and so have no role
                assertThat(account.path("serviceAccountClientId").asString()).startsWith("gateway");
                assertThat(account.path("realmRoles")).isEmpty();
                continue;
            }
            assertThat(account.path("groups")).hasSize(1);
            assertThat(groups).contains(account.path("groups").get(0).asString());
            account.path("realmRoles").forEach(role -> held.add(role.asString()));
        }
        assertThat(held).isEqualTo(roles);
    }

    @Test
    void the_program_that_manages_accounts_may_do_nothing_else() throws IOException {
        var realm = RealmFiles.read(List.of(REALM), withPortal()).realm();
        for (JsonNode account : realm.path("users")) {
            if (account.has("clientRoles")) {
                assertThat(account.path("username").asString())
                        .isEqualTo("service-account-gateway-comptes");
                assertThat(account.path("realmRoles")).isEmpty();
                assertThat(account.path("clientRoles").toString())
                        .isEqualTo("{\"realm-management\":[\"manage-users\"]}");
            }
        }
        var client = client(realm, "gateway-comptes");
        assertThat(client.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("defaultClientScopes").toString()).doesNotContain("api-");
    }

    @Test
    void production_asks_everyone_for_a_second_factor() throws IOException {
        var realm = RealmFiles.read(List.of(REALM, PRODUCTION), withPortal()).realm();
        assertThat(realm.path("requiredActions").toString())
                .contains("{\"alias\":\"CONFIGURE_TOTP\",\"enabled\":true,\"defaultAction\":true}");
        assertThat(realm.path("authenticationFlows").toString())
                .contains("{\"authenticator\":\"auth-otp-form\",\"requirement\":\"REQUIRED\"}")
                .contains(
                        "{\"authenticator\":\"webauthn-authenticator\",\"requirement\":\"ALTERNATIVE\"}");
        assertThat(realm.path("browserFlow").asString()).isEqualTo("ancrage-navigateur");
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
        assertThat(realm.path("users"))
                .noneSatisfy(account -> assertThat(account.has("credentials")).isTrue());
    }

    private static Map<String, String> withPortal() {
        var environment = secrets();
        environment.put("ANCRAGE_PORTAIL_URL", "https://ancrage.invalid");
        return environment;
    }

    /** CCAS are many and join one by one: the account administration makes their group. */
    @Test
    void every_organisation_of_the_charters_but_the_ccas_is_a_group() throws IOException {
        var realm = JSON.readTree(Files.readString(REALM));
        for (var charter :
                Map.of("21", "21-cote-d-or.yml", "77", "77-seine-et-marne.yml").entrySet()) {
            List<String> groups = new ArrayList<>();
            for (JsonNode departement : realm.path("groups")) {
                if (departement.path("name").asString().equals(charter.getKey())) {
                    departement
                            .path("subGroups")
                            .forEach(group -> groups.add(group.path("name").asString()));
                }
            }
            assertThat(groups)
                    .containsExactlyInAnyOrderElementsOf(organisations(charter.getValue()));
        }
    }

    private static Set<String> organisations(String charter) throws IOException {
        String text = Files.readString(ROOT.resolve("deploy/charters").resolve(charter));
        int start = text.indexOf("\norganisations:");
        var end = Pattern.compile("\n[a-zA-Z]+:").matcher(text);
        String section = text.substring(start, end.find(start + 5) ? end.start() : text.length());
        Set<String> codes = new LinkedHashSet<>();
        Pattern.compile("code: ([a-z0-9-]+)")
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .filter(code -> !code.startsWith("ccas-"))
                .forEach(codes::add);
        assertThat(codes).hasSizeGreaterThan(10);
        return codes;
    }
}
