package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** The services of which missions are asked: each mission's own. */
final class SocialService {

    private static final String MISSIONS = "/api/diagnostics/affectations";

    private static final String SECTIONS =
            """
            {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","sections":{"accompagnement":"Rien.",
             "capaciteRemboursement":"Rien.","endettementLocatif":"Rien.","identiteLocataire":"Rien.","preconisations":"Rien.",
             "presenceLocataire":"Rien.","redacteur":"Rien.","reprisePaiement":"Rien.","situationFamiliale":"Rien.",
             "situationLocative":"Rien.","traitementDette":"Rien.","transmission":"Rien."}\
            """;

    private static final String REPORT = SECTIONS + "}";

    private static final String SOCIAL_REPORT =
            SECTIONS
                    + """
                    ,"rapportSocial":{"motifsProcedure":"Rien.","motifsEmpechantMaintien":"Rien.","typologieSouhaitee":"T3",
                     "planDette":"Rien.","occupationLogement":"Rien.","aucunAccompagnement":true}}\
                    """;

    private final Fleet fleet;
    private final Cases cases;
    private final Insistence insistence;

    SocialService(Fleet fleet, Cases cases, Insistence insistence) {
        this.fleet = fleet;
        this.cases = cases;
        this.insistence = insistence;
    }

    void accept(Household household) {
        become("ACCEPTEE", household, "/acceptation", "{}");
    }

    void handIn(Household household) {
        become("RENDUE", household, "/rapport", REPORT);
    }

    /** A report that says what the pool of those to rehouse wants to know. */
    void handInForThePool(Household household) {
        become("RENDUE", household, "/rapport", SOCIAL_REPORT);
    }

    void refuse(Household household) {
        become(
                "REFUSEE",
                household,
                "/refus",
                "{\"motifCode\":\"CAPACITE\",\"motif\":\"Effectif réduit.\"}");
    }

    /** Looked for on two half-days, the household never answers. */
    void findNobody(Household household) {
        attempt(household, 1, "MATIN");
        attempt(household, 2, "APRES_MIDI");
        become("CARENCE", household, "/carence", "{\"le\":\"" + Wave.TODAY + "\"}");
    }

    private void attempt(Household household, int number, String halfDay) {
        var mission = mission(household);
        insistence.command(
                () ->
                        agent(mission)
                                .post(
                                        address(mission) + "/tentatives",
                                        """
                                        {"le":"%s","moyen":"TELEPHONE","demiJournee":"%s","resultat":"SANS_REPONSE"}\
                                        """
                                                .formatted(Wave.TODAY, halfDay)),
                () -> now(household, mission).path("tentatives").size() >= number);
    }

    private void become(String state, Household household, String path, String json) {
        var mission = mission(household);
        insistence.command(
                () -> agent(mission).post(address(mission) + path, json),
                () -> now(household, mission).path("etat").asString().equals(state));
    }

    /** What was asked of a service, once it is there. */
    private JsonNode mission(Household household) {
        var asked =
                "%s?mission=%s&dossier=%s"
                        .formatted(MISSIONS, household.shape().mission(), cases.of(household));
        return insistence
                .until(
                        () -> secretariat(household).get(asked),
                        page -> !page.path("elements").isEmpty())
                .path("elements")
                .path(0);
    }

    private JsonNode now(Household household, JsonNode mission) throws IOException {
        return Insistence.read(secretariat(household).get(address(mission)));
    }

    private static String address(JsonNode mission) {
        return MISSIONS + "/" + mission.path("id").asString();
    }

    private Api secretariat(Household household) {
        return Secretariat.account(fleet, "diagnostic-service", household.shape().departement());
    }

    private Api agent(JsonNode mission) {
        var organisation = mission.path("organisation").asString();
        return fleet.as(
                "diagnostic-service", "social-" + organisation, organisation, "travailleur-social");
    }
}
