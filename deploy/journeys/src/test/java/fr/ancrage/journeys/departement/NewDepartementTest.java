package fr.ancrage.journeys.departement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * The whole journey of product §1 for an invented département that is nothing but a charter ({@code
 * deploy/charters/exemples/99-essai.yml}) and accounts: no code, no setting, no build knows it. One
 * story told in order, by the API.
 */
@Order(50)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewDepartementTest {

    private static final String SEANCES = "/api/commissions/seances";

    private static final String SECTIONS =
            """
            {"accompagnement":"x","capaciteRemboursement":"x","endettementLocatif":"x","identiteLocataire":"x",
             "preconisations":"x","presenceLocataire":"x","redacteur":"x","reprisePaiement":"x",
             "situationFamiliale":"x","situationLocative":"x","traitementDette":"x","transmission":"x"}\
            """;

    private static final String RAPPORT_SOCIAL =
            """
            {"motifsProcedure":"x","motifsEmpechantMaintien":"x","typologieSouhaitee":"T3","planDette":"x",
             "occupationLogement":"x","aucunAccompagnement":true}\
            """;

    private static final Map<String, String> CASES = new HashMap<>();

    private final Api secretariat = Platform.started().as("secretariat-99");

    private static String dossier(String act) {
        return Objects.requireNonNull(CASES.get(act), act);
    }

    private static JsonNode ok(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
        return answer.body();
    }

    @Test
    @Order(1)
    void its_acts_open_cases_with_their_deadlines() throws IOException {
        var report =
                ActsFile.of(
                                "Étude d'essai, Bourg-Essai",
                                "HABITAT 99;bailleur social;public",
                                "99200;Mont-Épreuve")
                        .act("NEUF-1", "CP", "12/11/2026", "Vérone;Alba", "1 rue du Col")
                        .act(
                                "NEUF-2",
                                "ASSIGNATION",
                                "12/11/2026",
                                "Quercy;Blaise",
                                "2 rue du Col",
                                "25/02/2027;TJ Essai")
                        .act("NEUF-3", "CQL", "12/11/2026", "Savoie;Clara", "3 rue du Col")
                        .act("NEUF-4", "RFP", "12/11/2026", "Artois;Denis", "4 rue du Col")
                        .send(secretariat, "99");
        Imports.cases(report).forEach((line, id) -> CASES.put("NEUF-" + (line - 1), id));

        assertThat(CASES).hasSize(4);
        assertThat(codes(dossier("NEUF-1"))).anyMatch(code -> code.startsWith("CP_DELAI"));
        assertThat(codes(dossier("NEUF-4"))).contains("CFP_REPONSE");
    }

    private List<String> codes(String dossier) throws IOException {
        return ok(secretariat.get("/api/dossiers/" + dossier + "/echeances"))
                .path("echeances")
                .valueStream()
                .map(e -> e.path("code").asString())
                .toList();
    }

    @Test
    @Order(2)
    void its_charter_names_the_service_which_hands_in_its_report() throws IOException {
        var social = Platform.started().as("social-cd-99");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(missions(social, "NEUF-3"))
                                .singleElement()
                                .satisfies(mission ->
                                        assertThat(mission.path("regle").asString())
                                                .isEqualTo("E-12")));
        var mission =
                "/api/diagnostics/affectations/"
                        + missions(social, "NEUF-3").getFirst().path("id").asString();
        ok(social.post(mission + "/acceptation", "{}"));
        ok(
                social.post(
                        mission + "/rapport",
                        """
                        {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-19","sections":%s,"rapportSocial":%s}\
                        """
                                .formatted(SECTIONS, RAPPORT_SOCIAL)));
    }

    private List<JsonNode> missions(Api api, String act) throws IOException {
        return api.all("/api/diagnostics/affectations?mission=DSF&dossier=" + dossier(act));
    }

    @Test
    @Order(3)
    void its_own_commission_examines_and_recommends_to_rehouse() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        secretariat.all(
                                                "/api/commissions/candidatures?dossier="
                                                        + dossier("NEUF-3")))
                                .singleElement()
                                .satisfies(candidate ->
                                        assertThat(candidate.path("formation").asString())
                                                .isEqualTo("mediation-montagne-99")));
        var today = Platform.started().day().today();
        var seance =
                ok(
                        secretariat.post(
                                SEANCES,
                                """
                                {"formation":"mediation-montagne-99","date":"%s","heure":"09:30"}\
                                """
                                        .formatted(today.plusDays(20))));
        var sitting = SEANCES + "/" + seance.path("id").asString();
        ok(
                secretariat.post(
                        sitting + "/inscriptions",
                        "{\"dossier\":\"%s\"}".formatted(dossier("NEUF-3"))));
        Platform.started().day().turnTo(today.plusDays(20));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        ok(
                                secretariat.post(
                                        sitting + "/avis",
                                        """
                                        {"dossier":"%s","avis":"RELOGEMENT","presenceMenage":"PRESENT","adhesion":"ADHERE",
                                         "preconisations":[{"type":"RELOGEMENT","organisation":"ddets-99","quoi":"Vivier"}]}\
                                        """
                                                .formatted(dossier("NEUF-3")))));
        ok(secretariat.post(sitting + "/cloture", "{}"));
        assertThat(secretariat.bytes(sitting + "/releve-de-decisions.pdf"))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Order(4)
    void its_letters_are_written_and_its_weekly_table_is_frozen() throws IOException {
        letter("NEUF-1", "CP_MENAGE");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(secretariat.all("/api/notifications/tableaux")).isNotEmpty());
    }

    /** A letter of the charter's matrix to the household, written: its name was there. */
    private void letter(String act, String code) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        secretariat.all(
                                                "/api/notifications/envois?courrier="
                                                        + code
                                                        + "&dossier="
                                                        + dossier(act)))
                                .singleElement()
                                .satisfies(envoi ->
                                        assertThat(envoi.path("etat").asString())
                                                .isEqualTo("A_IMPRIMER")));
    }

    @Test
    @Order(5)
    void the_prefects_decision_reaches_siao_in_its_weekly_list() throws IOException {
        var decisions =
                """
                N° acte RFP;Nom;Prénom;Commune;Décision;Date de décision;Expulsion possible à compter du;Critères de vulnérabilité;Veille sociale
                NEUF-4;ARTOIS;Denis;Mont-Épreuve;octroi;20/11/2026;01/04/2027;santé;oui
                """;
        Imports.accepted(
                secretariat,
                "DECISIONS_CFP",
                "99",
                "decisions.csv",
                decisions.getBytes(ActsFile.PARTNERS));
        var siao = Platform.started().as("siao-99");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(siao.all("/api/relogements/concours"))
                                .singleElement()
                                .satisfies(concours -> {
                                    assertThat(concours.path("dossier").asString())
                                            .isEqualTo(dossier("NEUF-4"));
                                    assertThat(concours.path("octroi").path("categorie").asString())
                                            .isEqualTo("A");
                                }));

        Platform.started().day().turnTo(Platform.started().day().today().plusDays(7));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var weeks = siao.all("/api/relogements/listes-siao");
                    assertThat(weeks)
                            .anySatisfy(week -> assertThat(week.path("total").asInt()).isOne());
                });
    }

    @Test
    @Order(6)
    void the_household_to_rehouse_is_in_the_pool_and_gets_its_lead_landlord() throws IOException {
        var access = Platform.started().as("acces-logement-99");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(access.all("/api/relogements/vivier"))
                                .singleElement()
                                .satisfies(entry ->
                                        assertThat(entry.path("etat").asString())
                                                .isEqualTo("COMPLETE")));
        var entry =
                "/api/relogements/vivier/"
                        + access.all("/api/relogements/vivier").getFirst().path("id").asString();
        ok(access.post(entry + "/chef-de-file", "{\"organisation\":\"habitat-99\"}"));
        assertThat(Platform.started().as("bailleur-habitat-99").get(entry).status()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void its_figures_are_its_own() throws IOException {
        var figures = ok(secretariat.get("/api/commissions/indicateurs?annee=2026&departement=99"));
        assertThat(
                        figures.path("elements")
                                .valueStream()
                                .filter(i -> i.path("code").asString().equals("I-15"))
                                .map(i -> i.path("total").path("faits").asInt()))
                .containsExactly(1);
    }
}
