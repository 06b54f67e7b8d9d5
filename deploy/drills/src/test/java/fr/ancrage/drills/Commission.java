package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The plénière: who is to be examined, at which sitting, with what opinion. */
final class Commission {

    private static final String SITTINGS = "/api/commissions/seances";
    private static final String CANDIDATES = "/api/commissions/candidatures";
    private static final String FORMATION = "ccapex-pleniere";

    private static final String OPINION =
            """
            {"dossier":"%s","avis":"RELOGEMENT","observation":"Loyer trop lourd.",
             "preconisations":[{"type":"RELOGEMENT","organisation":"ddets-21","quoi":"Inscription au vivier."}]}\
            """;

    private final Cases cases;
    private final Insistence insistence;
    private final String wave;
    private final Api secretariat;

    Commission(Fleet fleet, Cases cases, Insistence insistence, String wave) {
        this.cases = cases;
        this.insistence = insistence;
        this.wave = wave;
        secretariat = Secretariat.account(fleet, "commission-service");
    }

    /** One sitting for all of them; an opinion on each. */
    void examine(List<Household> households) {
        var sitting = sitting();
        households.forEach(household -> putOnAgenda(sitting, household));
        households.forEach(household -> giveOpinion(sitting, household));
    }

    private void putOnAgenda(String sitting, Household household) {
        var dossier = cases.of(household);
        insistence.command(
                () ->
                        secretariat.post(
                                CANDIDATES,
                                """
                                {"dossier":"%s","formation":"%s","motif":"Examen demandé."}\
                                """
                                        .formatted(dossier, FORMATION)),
                () -> isCandidate(dossier));
        insistence.command(
                () ->
                        secretariat.post(
                                sitting + "/inscriptions",
                                "{\"dossier\":\"%s\"}".formatted(dossier)),
                () -> line(sitting, dossier).isPresent());
    }

    private void giveOpinion(String sitting, Household household) {
        var dossier = cases.of(household);
        insistence.command(
                () -> secretariat.post(sitting + "/avis", OPINION.formatted(dossier)),
                () -> line(sitting, dossier).filter(one -> one.hasNonNull("avis")).isPresent());
    }

    private boolean isCandidate(String dossier) throws IOException {
        return !secretariat
                .all(CANDIDATES + "?toutes=true&formation=" + FORMATION + "&dossier=" + dossier)
                .isEmpty();
    }

    private Optional<JsonNode> line(String sitting, String dossier) throws IOException {
        return secretariat
                .get(sitting + "/ordre-du-jour")
                .body()
                .path("elements")
                .valueStream()
                .filter(about(dossier))
                .findFirst();
    }

    private static Predicate<JsonNode> about(String dossier) {
        return one -> one.path("dossier").asString().equals(dossier);
    }

    /** The address of the wave's own sitting, told from others by its hour. */
    private String sitting() {
        insistence.command(
                () ->
                        secretariat.post(
                                SITTINGS,
                                """
                                {"formation":"%s","date":"%s","heure":"%s","lieu":"DDETS"}\
                                """
                                        .formatted(FORMATION, Wave.TODAY, hour())),
                () -> programmed().isPresent());
        return insistence.patiently(
                "the sitting at " + hour(),
                () -> SITTINGS + "/" + programmed().orElseThrow().path("id").asString());
    }

    private Optional<JsonNode> programmed() throws IOException {
        return secretariat
                .all(
                        SITTINGS
                                + "?formation="
                                + FORMATION
                                + "&du="
                                + Wave.TODAY
                                + "&au="
                                + Wave.TODAY)
                .stream()
                .filter(one -> one.path("heure").asString().startsWith(hour()))
                .findFirst();
    }

    private String hour() {
        return "%02d:%02d"
                .formatted(
                        8 + Math.floorMod(wave.hashCode(), 12),
                        Math.floorMod(wave.hashCode() / 12, 60));
    }
}
