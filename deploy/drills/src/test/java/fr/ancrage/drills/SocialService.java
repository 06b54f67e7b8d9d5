package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import tools.jackson.databind.JsonNode;

/** The services of which diagnoses are asked: each mission's own. */
final class SocialService {

    private static final String MISSIONS = "/api/diagnostics/affectations";

    private static final String REPORT =
            """
            {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","sections":{"accompagnement":"Rien.",
             "capaciteRemboursement":"Rien.","endettementLocatif":"Rien.","identiteLocataire":"Rien.","preconisations":"Rien.",
             "presenceLocataire":"Rien.","redacteur":"Rien.","reprisePaiement":"Rien.","situationFamiliale":"Rien.",
             "situationLocative":"Rien.","traitementDette":"Rien.","transmission":"Rien."}}\
            """;

    private final Fleet fleet;
    private final Cases cases;
    private final Insistence insistence;
    private final Api secretariat;

    SocialService(Fleet fleet, Cases cases, Insistence insistence) {
        this.fleet = fleet;
        this.cases = cases;
        this.insistence = insistence;
        secretariat = Secretariat.account(fleet, "diagnostic-service");
    }

    /** Accepts the diagnosis that is asked and hands it in. */
    void diagnose(Household household) {
        var mission = mission("DSF", household);
        become(mission, "ACCEPTEE", "/acceptation", "{}");
        become(mission, "RENDUE", "/rapport", REPORT);
    }

    /** What was asked of a service, once it is there. */
    private JsonNode mission(String nature, Household household) {
        var asked = MISSIONS + "?mission=" + nature + "&dossier=" + cases.of(household);
        return insistence
                .until(() -> secretariat.get(asked), page -> page.path("total").asInt() > 0)
                .path("elements")
                .path(0);
    }

    private void become(JsonNode mission, String state, String path, String json) {
        var organisation = mission.path("organisation").asString();
        var agent =
                fleet.as(
                        "diagnostic-service",
                        "social-" + organisation,
                        organisation,
                        "travailleur-social");
        var address = MISSIONS + "/" + mission.path("id").asString();
        insistence.command(
                () -> agent.post(address + path, json),
                () -> agent.get(address).body().path("etat").asString().equals(state));
    }
}
