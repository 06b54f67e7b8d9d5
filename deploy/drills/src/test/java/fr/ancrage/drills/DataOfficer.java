package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The data-protection officer, who erases the households that ask for it. */
final class DataOfficer {

    private static final String ERASURES = "/api/dossiers/conservation/effacements";
    private static final Set<String> DECIDED = Set.of("EN_COURS", "FAIT");

    private final Cases cases;
    private final Insistence insistence;
    private final Api officer;
    private final Api secretariat;

    DataOfficer(Fleet fleet, Cases cases, Insistence insistence) {
        this.cases = cases;
        this.insistence = insistence;
        officer = fleet.as("case-service", "dpo-21", Departement.COTE_D_OR.state(), "dpo");
        secretariat = Secretariat.account(fleet, "case-service", Departement.COTE_D_OR);
    }

    void erase(Household household) {
        var address = "/api/dossiers/" + cases.of(household);
        var reference =
                insistence
                        .until(
                                () -> secretariat.get(address),
                                dossier -> dossier.hasNonNull("reference"))
                        .path("reference")
                        .asString();
        insistence.command(
                () ->
                        officer.post(
                                ERASURES,
                                """
                                {"reference":"%s","motif":"DROIT_A_L_EFFACEMENT","confirmeProcedureEnCours":true}\
                                """
                                        .formatted(reference)),
                () -> isDecided(reference));
    }

    private boolean isDecided(String reference) throws IOException {
        return officer.all(ERASURES).stream()
                .filter(one -> DECIDED.contains(one.path("etat").asString()))
                .flatMap(one -> one.path("references").valueStream())
                .map(JsonNode::asString)
                .anyMatch(reference::equals);
    }
}
