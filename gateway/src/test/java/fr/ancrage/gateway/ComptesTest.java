package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.http.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts, on the real directory: who may do what to whom, and that it holds at once. */
class ComptesTest extends OnRealKeycloak {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> BEARERS = new HashMap<>();
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String FIND = "/api/comptes/recherche";
    private static final String CD = "/api/comptes/organisations/cd-21/agents";
    private static final String NEW_PASSWORD = UUID.randomUUID().toString();

    @Autowired private MongoTemplate mongo;

    @AfterEach
    void backToToday() {
        turnTo(TODAY);
    }

    private static void turnTo(LocalDate day) {
        day(day);
        await().atMost(PROMISED)
                .untilAsserted(() ->
                        assertThat(
                                        read(get("secretariat-21", "/api/moi"))
                                                .path("aujourdhui")
                                                .asString())
                                .isEqualTo(day.toString()));
    }

    /** One sign-in of each demonstration account is enough for all tests. */
    private static String bearer(String login) {
        return BEARERS.computeIfAbsent(login, OnRealKeycloak::bearerOf);
    }

    private static HttpResponse<String> get(String login, String address) {
        return browser().get(address, "Authorization", bearer(login));
    }

    private static HttpResponse<String> post(String login, String address, String body) {
        return browser()
                .post(
                        address,
                        body,
                        "Authorization",
                        bearer(login),
                        "Content-Type",
                        "application/json");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + JSON.readTree(answer.body()).path("code").asString();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path(field).asString(""))
                .toList();
    }

    private static String invitation(String role, String until) {
        return """
        {"prenom": "Camille", "nom": "Témoin", "courriel": "camille.temoin@cd-21.invalid",
         "roles": ["%s"], "du": "2026-11-20", "au": "%s", "motif": "PRISE_DE_POSTE"}
        """
                .formatted(role, until);
    }

    private static String rights(String role, String until) {
        return """
        {"roles": ["%s"], "du": "2026-11-20", "au": "%s", "motif": "CHANGEMENT_DE_FONCTION"}
        """
                .formatted(role, until);
    }

    private static JsonNode invited(String role, String until) {
        return read(post("referent-cd-21", CD, invitation(role, until)));
    }

    /** Signs in for the first time, which means choosing a password. */
    private static Browser arrived(JsonNode invited) {
        var browser = browser();
        var choice =
                signIn(
                        browser,
                        invited.path("identifiant").asString(),
                        invited.path("motDePasse").asString(),
                        "/");
        assertThat(choice.body()).contains("password-new");
        var end =
                browser.follow(
                        browser.submit(
                                choice,
                                "password-new="
                                        + NEW_PASSWORD
                                        + "&password-confirm="
                                        + NEW_PASSWORD));
        assertThat(end.uri().toString()).startsWith(PORTAL);
        return browser;
    }

    private static String idOf(String login) {
        var agents = read(get("admin-21", CD)).path("elements");
        for (var agent : agents) {
            if (agent.path("identifiant").asString().equals(login)) {
                return agent.path("id").asString();
            }
        }
        throw new AssertionError(login + " is none of " + agents);
    }

    private static String act(String id, String act) {
        return "/api/comptes/agents/" + id + "/" + act;
    }

    private static List<String> history(String id) {
        return texts(
                read(get("referent-cd-21", "/api/comptes/agents/" + id)).path("historique"),
                "code");
    }

    @Test
    void a_lead_sees_the_agents_of_its_organisation_and_what_they_may_do() {
        var page = read(get("referent-cd-21", CD));

        assertThat(texts(page.path("elements"), "identifiant"))
                .contains("social-cd-21", "encadrant-cd-21", "referent-cd-21");
        assertThat(texts(page.path("elements"), "organisation")).containsOnly("cd-21");
        var agent = read(get("referent-cd-21", "/api/comptes/agents/" + idOf("social-cd-21")));
        assertThat(agent.path("agent").path("roles").toString())
                .isEqualTo("[\"travailleur-social\"]");
        assertThat(texts(agent.path("historique"), "code")).first().isEqualTo("REPRISE");
        assertThat(agent.path("accordables").toString())
                .contains("travailleur-social", "encadrant")
                .doesNotContain("secretariat", "referent-comptes");
    }

    @Test
    void an_administrator_sees_the_organisations_of_its_departement_alone() {
        var all = read(get("admin-21", "/api/comptes/organisations?taille=200"));

        assertThat(texts(all.path("elements"), "code"))
                .contains("ddets-21", "caf-21")
                .doesNotContain("cd-77");
        assertThat(
                        texts(
                                read(get("referent-cd-21", "/api/comptes/organisations"))
                                        .path("elements"),
                                "code"))
                .containsExactly("cd-21");
        assertThat(code(get("admin-21", "/api/comptes/organisations/cd-77/agents")))
                .isEqualTo("404 INTROUVABLE");
    }

    @Test
    void an_agent_is_found_by_its_login_and_a_software_is_told_apart() {
        idOf("social-cd-21");
        var found = read(post("dpo-21", FIND, "{\"identifiant\": \"social-cd-21\"}"));
        assertThat(found.path("organisation").path("code").asString()).isEqualTo("cd-21");
        assertThat(found.path("roles").toString()).isEqualTo("[\"travailleur-social\"]");
        assertThat(found.path("etat").asString()).isEqualTo("ACTIVE");
        assertThat(found.has("nom")).isFalse();
        assertThat(code(post("admin-21", FIND, "{\"identifiant\": \"partner-system\"}")))
                .isEqualTo("422 COMPTE_LOGICIEL");
        assertThat(code(post("admin-21", FIND, "{\"identifiant\": \"social-cd-2\"}")))
                .isEqualTo("404 COMPTE_INCONNU");
        assertThat(code(post("admin-21", FIND, "{}"))).startsWith("400");
        assertThat(post("referent-cd-21", FIND, "{\"identifiant\": \"x\"}").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secretariat-21", "social-cd-21", "encadrant-cd-21", "dpo-21", "exploitant"})
    void nobody_else_reads_or_changes_accounts(String login) {
        assertThat(get(login, "/api/comptes/organisations").statusCode()).isEqualTo(403);
        assertThat(get(login, CD).statusCode()).isEqualTo(403);
        assertThat(get(login, "/api/comptes/revues").statusCode()).isEqualTo(403);
        assertThat(post(login, CD, invitation("encadrant", "2027-11-19")).statusCode())
                .isEqualTo(403);
        assertThat(read(get(login, "/api/comptes/travail")).path("elements")).isEmpty();
    }

    @Test
    void without_a_token_there_is_nothing() {
        for (var address :
                List.of(
                        "/api/comptes/organisations",
                        CD,
                        "/api/comptes/revues",
                        "/api/comptes/travail")) {
            assertThat(browser().get(address).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void an_organisation_that_is_not_the_lead_s_is_not_there() {
        var other = "/api/comptes/organisations/caf-21/agents";
        var anAgentOfTheOther = idOf("social-cd-21");

        assertThat(code(get("referent-cd-21", other))).isEqualTo("404 INTROUVABLE");
        assertThat(
                        code(
                                post(
                                        "referent-cd-21",
                                        other,
                                        invitation("travailleur-social", "2027-11-19"))))
                .isEqualTo("404 INTROUVABLE");
        for (var stranger : List.of("referent-caf-21", "referent-cd-77")) {
            assertThat(code(get(stranger, "/api/comptes/agents/" + anAgentOfTheOther)))
                    .isEqualTo("404 INTROUVABLE");
            assertThat(
                            code(
                                    post(
                                            stranger,
                                            act(anAgentOfTheOther, "suspension"),
                                            "{\"motif\":\"DEPART\"}")))
                    .isEqualTo("404 INTROUVABLE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "administrateur, 403 ROLE_RESERVE",
        "dpo, 403 ROLE_RESERVE",
        "exploitant, 403 ROLE_RESERVE",
        "partner-system, 403 ROLE_RESERVE",
        "referent-comptes, 403 ROLE_RESERVE",
        "secretariat, 422 ROLE_HORS_ORGANISATION",
        "inconnu, 422 ROLE_HORS_ORGANISATION"
    })
    void nobody_grants_what_was_not_put_in_their_hands(String role, String refusal) {
        assertThat(code(post("referent-cd-21", CD, invitation(role, "2027-11-19"))))
                .isEqualTo(refusal);
        assertThat(
                        code(
                                post(
                                        "referent-cd-21",
                                        act(idOf("social-cd-21"), "habilitation"),
                                        rights(role, "2027-11-19"))))
                .isEqualTo(refusal);
    }

    @Test
    void an_administrator_names_the_leads_and_grants_nothing_else() {
        assertThat(code(post("admin-21", CD, invitation("travailleur-social", "2027-11-19"))))
                .isEqualTo("403 ROLE_RESERVE");
        var ccas = "/api/comptes/organisations/ccas-beaune/agents";

        var lead = read(post("admin-21", ccas, invitation("referent-comptes", "2027-11-19")));

        var browser = arrived(lead);
        var moi = JSON.readTree(browser.get("/api/moi").body());
        assertThat(moi.path("organisation").path("code").asString()).isEqualTo("ccas-beaune");
        assertThat(moi.path("roles").toString()).isEqualTo("[\"referent-comptes\"]");
        assertThat(texts(JSON.readTree(browser.get(ccas).body()).path("elements"), "nom"))
                .containsExactly("Camille Témoin");
        assertThat(browser.get(CD).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_changes_their_own_habilitation_nor_that_of_a_peer() {
        var itself = idOf("referent-cd-21");
        for (var change : List.of("suspension", "retablissement")) {
            assertThat(code(post("referent-cd-21", act(itself, change), "{\"motif\":\"ERREUR\"}")))
                    .isEqualTo("403 HABILITATION_PROPRE");
        }
        assertThat(
                        code(
                                post(
                                        "referent-cd-21",
                                        act(itself, "habilitation"),
                                        rights("encadrant", "2030-01-01"))))
                .isEqualTo("403 HABILITATION_PROPRE");
        assertThat(
                        code(
                                post(
                                        "referent-cd-21",
                                        act(itself, "revue"),
                                        "{\"decision\":\"MAINTENU\"}")))
                .isEqualTo("403 HABILITATION_PROPRE");
        var ddets = read(get("admin-21", "/api/comptes/organisations/ddets-21/agents"));
        for (var agent : ddets.path("elements")) {
            if (agent.path("identifiant").asString().equals("dpo-21")) {
                assertThat(
                                code(
                                        post(
                                                "referent-ddets-21",
                                                act(agent.path("id").asString(), "suspension"),
                                                "{\"motif\":\"DEPART\"}")))
                        .isEqualTo("403 COMPTE_RESERVE");
            }
        }
    }

    @Test
    void a_request_that_brings_more_or_less_than_asked_is_told_so_field_by_field() {
        var wrong =
                post(
                        "referent-cd-21",
                        CD,
                        """
                        {"prenom": "Camille", "nom": "Té<b>moin", "courriel": "camille\\r\\nBcc: x@y.invalid",
                         "roles": [], "du": "2026-11-20", "au": "2026-11-19", "motif": "ENVIE"}
                        """);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(texts(JSON.readTree(wrong.body()).path("problemes"), "champ"))
                .containsExactlyInAnyOrder("nom", "courriel", "roles", "au", "motif");
        assertThat(
                        post(
                                        "referent-cd-21",
                                        CD,
                                        invitation("encadrant", "2027-11-19")
                                                .replace(
                                                        "{\"prenom\"",
                                                        "{\"organisation\":\"caf-21\",\"prenom\""))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        code(
                                post(
                                        "referent-cd-21",
                                        CD,
                                        invitation("encadrant", "2026-11-20")
                                                .replace(
                                                        "\"du\": \"2026-11-20\"",
                                                        "\"du\": \"2026-11-01\"")
                                                .replace(
                                                        "\"au\": \"2026-11-20\"",
                                                        "\"au\": \"2026-11-19\""))))
                .isEqualTo("422 PERIODE_PASSEE");
    }

    @Test
    void an_invited_agent_chooses_a_password_and_works_under_its_own_name() {
        var invited = invited("travailleur-social", "2027-11-19");

        assertThat(invited.path("identifiant").asString())
                .as("a login tells nobody's name: it stands in every journal")
                .matches("cd-21-[a-z]{5}");
        var browser = arrived(invited);
        var moi = JSON.readTree(browser.get("/api/moi").body());
        assertThat(moi.path("nom").asString()).isEqualTo("Camille Témoin");
        assertThat(moi.path("organisation").path("code").asString()).isEqualTo("cd-21");
        assertThat(moi.path("roles").toString()).isEqualTo("[\"travailleur-social\"]");
        assertThat(history(invited.path("id").asString())).containsExactly("ACCORDEE");
    }

    @Test
    void a_suspended_agent_is_out_everywhere_within_five_seconds_and_comes_back_when_restored() {
        var invited = invited("encadrant", "2027-11-19");
        var id = invited.path("id").asString();
        var session = arrived(invited);
        var bearer =
                "Bearer "
                        + token(
                                "grant_type=password&client_id=ancrage-demo&username="
                                        + invited.path("identifiant").asString()
                                        + "&password="
                                        + NEW_PASSWORD);
        assertThat(session.get("/api/moi").statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/dossiers/1", "Authorization", bearer).statusCode())
                .isEqualTo(200);

        assertThat(
                        post(
                                        "referent-cd-21",
                                        act(id, "suspension"),
                                        "{\"motif\":\"DOUTE_SUR_LE_COMPTE\"}")
                                .statusCode())
                .isEqualTo(204);

        await().atMost(PROMISED)
                .untilAsserted(() -> {
                    assertThat(session.get("/api/moi").statusCode()).isEqualTo(401);
                    assertThat(browser().get("/api/moi", "Authorization", bearer).statusCode())
                            .isEqualTo(401);
                    assertThat(
                                    browser()
                                            .get("/api/dossiers/1", "Authorization", bearer)
                                            .statusCode())
                            .isEqualTo(401);
                });
        assertThat(introspected("gateway", bearer.substring("Bearer ".length())))
                .as("what every service asks")
                .contains("\"active\":false");
        assertThat(code(post("referent-cd-21", act(id, "suspension"), "{\"motif\":\"ABSENCE\"}")))
                .isEqualTo("409 DEJA_SUSPENDUE");

        assertThat(
                        post("referent-cd-21", act(id, "retablissement"), "{\"motif\":\"RETOUR\"}")
                                .statusCode())
                .isEqualTo(204);
        var again = browser();
        signIn(again, invited.path("identifiant").asString(), NEW_PASSWORD, "/");
        await().atMost(PROMISED)
                .untilAsserted(() -> assertThat(again.get("/api/moi").statusCode()).isEqualTo(200));
        assertThat(browser().get("/api/moi", "Authorization", bearer).statusCode())
                .as("a token of before stays dead")
                .isEqualTo(401);
        assertThat(history(id)).containsExactly("ACCORDEE", "SUSPENDUE", "RETABLIE");
        var entry =
                read(get("referent-cd-21", "/api/comptes/agents/" + id)).path("historique").get(1);
        assertThat(entry.path("par").asString()).isEqualTo("referent-cd-21");
        assertThat(entry.path("motif").asString()).isEqualTo("DOUTE_SUR_LE_COMPTE");
        assertThat(entry.path("le").asString()).isNotBlank();
    }

    @Test
    void a_role_that_is_taken_away_is_gone_from_the_sessions_that_had_it() {
        var invited = invited("encadrant", "2027-11-19");
        var id = invited.path("id").asString();
        var session = arrived(invited);
        assertThat(session.get("/api/moi").body()).contains("encadrant");

        assertThat(
                        post(
                                        "referent-cd-21",
                                        act(id, "habilitation"),
                                        rights("travailleur-social", "2027-06-30"))
                                .statusCode())
                .isEqualTo(204);

        await().atMost(PROMISED)
                .untilAsserted(
                        () -> assertThat(session.get("/api/moi").statusCode()).isEqualTo(401));
        var again = browser();
        signIn(again, invited.path("identifiant").asString(), NEW_PASSWORD, "/");
        assertThat(again.get("/api/moi").body()).contains("\"roles\":[\"travailleur-social\"]");
        assertThat(history(id)).containsExactly("ACCORDEE", "CHANGEE");
    }

    @Test
    void an_account_past_its_last_day_is_refused_at_the_door_then_closed_in_the_directory() {
        var invited = invited("travailleur-social", "2026-11-20");
        var session = arrived(invited);
        assertThat(session.get("/api/moi").statusCode()).isEqualTo(200);

        day(TODAY.plusDays(1));

        await().atMost(PROMISED)
                .untilAsserted(
                        () -> assertThat(session.get("/api/moi").statusCode()).isEqualTo(401));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(history(invited.path("id").asString()))
                                .containsExactly("ACCORDEE", "ECHUE"));
        var refused = signIn(browser(), invited.path("identifiant").asString(), NEW_PASSWORD, "/");
        assertThat(refused.uri().toString()).startsWith(KEYCLOAK.url());
    }

    @Test
    void reviews_are_due_after_six_months_by_the_lead_and_the_leads_by_the_administrator() {
        var invited = invited("encadrant", "2028-11-19");
        var id = invited.path("id").asString();
        assertThat(texts(read(get("referent-cd-21", "/api/comptes/revues")).path("elements"), "id"))
                .doesNotContain(id);

        turnTo(TODAY.plusMonths(6).plusDays(2));

        var due = read(get("referent-cd-21", "/api/comptes/revues?taille=200"));
        assertThat(texts(due.path("elements"), "id"))
                .contains(id, idOf("social-cd-21"))
                .doesNotContain(idOf("referent-cd-21"));
        var waits = read(get("referent-cd-21", "/api/comptes/travail")).path("elements").get(0);
        assertThat(waits.path("total").asInt()).isEqualTo(due.path("total").asInt());
        assertThat(waits.path("lien").asString()).isEqualTo("/comptes/revues");
        assertThat(
                        texts(
                                read(get("admin-21", "/api/comptes/revues?taille=200"))
                                        .path("elements"),
                                "identifiant"))
                .contains("referent-cd-21")
                .doesNotContain("social-cd-21", "admin-21", "referent-cd-77");

        assertThat(
                        post("referent-cd-21", act(id, "revue"), "{\"decision\":\"RETIRE\"}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(
                        post(
                                        "referent-cd-21",
                                        act(idOf("social-cd-21"), "revue"),
                                        "{\"decision\":\"MAINTENU\"}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(
                        texts(
                                read(get("referent-cd-21", "/api/comptes/revues?taille=200"))
                                        .path("elements"),
                                "id"))
                .doesNotContain(id, idOf("social-cd-21"));
        assertThat(history(id)).containsExactly("ACCORDEE", "RETIREE");
        assertThat(history(idOf("social-cd-21"))).last().isEqualTo("MAINTENUE");
    }

    @Test
    void no_name_no_mail_and_no_password_is_in_an_address_or_in_the_store() {
        var invited = invited("encadrant", "2027-11-19");

        var browser = browser();
        var answer = browser.get(CD, "Authorization", bearer("referent-cd-21"));
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.uri().toString()).doesNotContain("Camille", "camille");
        assertThat(
                        Pattern.compile(
                                        "T[ée]moin|camille|"
                                                + invited.path("motDePasse").asString())
                                .matcher(stored())
                                .find())
                .isFalse();
    }

    private String stored() {
        var all = new StringBuilder();
        for (var collection : mongo.getCollectionNames()) {
            mongo.getCollection(collection).find().forEach(d -> all.append(d.toJson()));
        }
        assertThat(all).contains(idOf("social-cd-21"));
        return all.toString();
    }
}
