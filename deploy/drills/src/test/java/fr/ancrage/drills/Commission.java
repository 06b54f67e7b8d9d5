package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A formation on a day: who is to be examined, at the wave's own sitting, with what opinion. */
final class Commission {

    private static final String SITTINGS = "/api/commissions/seances";
    private static final String CANDIDATES = "/api/commissions/candidatures";
    private static final String RECOMMENDATIONS = "/api/commissions/preconisations";

    private static final String OPINION =
            """
            {"dossier":"%s","avis":"RELOGEMENT","observation":"Loyer trop lourd.",
             "preconisations":[{"type":"RELOGEMENT","organisation":"ddets-21","quoi":"Inscription au vivier."}]}\
            """;

    private final Cases cases;
    private final Insistence insistence;
    private final String wave;
    private final String formation;
    private final String day;
    private final Api secretariat;

    Commission(
            Fleet fleet,
            Cases cases,
            Insistence insistence,
            String wave,
            String formation,
            String day) {
        this.cases = cases;
        this.insistence = insistence;
        this.wave = wave;
        this.formation = formation;
        this.day = day;
        secretariat = Secretariat.account(fleet, "commission-service", Departement.COTE_D_OR);
    }

    /** Somebody wants it examined here. */
    void propose(Household household) {
        var dossier = cases.of(household);
        insistence.command(
                () ->
                        secretariat.post(
                                CANDIDATES,
                                """
                                {"dossier":"%s","formation":"%s","motif":"Examen demandé."}\
                                """
                                        .formatted(dossier, formation)),
                () -> !secretariat.all(candidates(dossier)).isEmpty());
    }

    /** An act or the charter proposes it by itself. */
    void awaitCandidate(Household household) {
        var dossier = cases.of(household);
        insistence.until(
                () -> secretariat.get(candidates(dossier)), page -> page.path("total").asInt() > 0);
    }

    private String candidates(String dossier) {
        return CANDIDATES + "?toutes=true&formation=" + formation + "&dossier=" + dossier;
    }

    void putOnAgenda(List<Household> households) {
        var sitting = sitting();
        for (var household : households) {
            var dossier = cases.of(household);
            insistence.command(
                    () ->
                            secretariat.post(
                                    sitting + "/inscriptions",
                                    "{\"dossier\":\"%s\"}".formatted(dossier)),
                    () -> line(sitting, dossier).isPresent());
        }
    }

    void takeOffAgenda(List<Household> households) {
        var sitting = sitting();
        for (var household : households) {
            var dossier = cases.of(household);
            insistence.command(
                    () ->
                            secretariat.post(
                                    sitting + "/retraits",
                                    "{\"dossier\":\"%s\",\"motif\":\"REPORTE\"}"
                                            .formatted(dossier)),
                    () -> agenda(sitting).noneMatch(about(dossier)));
        }
    }

    /** It recommends another dwelling. */
    void giveOpinion(List<Household> households) {
        var sitting = sitting();
        for (var household : households) {
            var dossier = cases.of(household);
            insistence.command(
                    () -> secretariat.post(sitting + "/avis", OPINION.formatted(dossier)),
                    () -> line(sitting, dossier).filter(one -> one.hasNonNull("avis")).isPresent());
        }
    }

    /** What it recommended was done. */
    void follow(Household household) {
        var all = RECOMMENDATIONS + "?ouvertes=false&dossier=" + cases.of(household);
        insistence.command(
                () -> {
                    var one = recommendation(all);
                    return secretariat.post(
                            "%s/%s/preconisations/%s/suivi"
                                    .formatted(
                                            SITTINGS,
                                            one.path("seance").asString(),
                                            one.path("preconisation").path("id").asString()),
                            "{\"etat\":\"REALISEE\"}");
                },
                () ->
                        recommendation(all)
                                .path("preconisation")
                                .path("etat")
                                .asString()
                                .equals("REALISEE"));
    }

    private JsonNode recommendation(String all) throws IOException {
        return Insistence.read(secretariat.get(all)).path("elements").path(0);
    }

    private Optional<JsonNode> line(String sitting, String dossier) throws IOException {
        return agenda(sitting).filter(about(dossier)).findFirst();
    }

    private Stream<JsonNode> agenda(String sitting) throws IOException {
        return Insistence.read(secretariat.get(sitting + "/ordre-du-jour"))
                .path("elements")
                .valueStream();
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
                                        .formatted(formation, day, hour())),
                () -> programmed().isPresent());
        return insistence.patiently(
                "the sitting at " + hour(),
                () -> SITTINGS + "/" + programmed().orElseThrow().path("id").asString());
    }

    private Optional<JsonNode> programmed() throws IOException {
        var thatDay = "%s?formation=%s&du=%s&au=%s".formatted(SITTINGS, formation, day, day);
        return secretariat.all(thatDay).stream()
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
