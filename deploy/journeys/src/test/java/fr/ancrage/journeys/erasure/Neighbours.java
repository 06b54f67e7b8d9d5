package fr.ancrage.journeys.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/**
 * Two households of one building who go the same way, side by side in the same file, sitting and
 * lists: acts, diagnosis, commission, pool, granted force, letters, weekly lists. Agents write
 * their names wherever they may write.
 */
final class Neighbours {

    static final Household LEAVING =
            new Household("DEPART", "Tissemarine", "Hildegonde", "317", "06 39 98 77 41");
    static final Household STAYING =
            new Household("RESTE", "Voisinval", "Yolandine", "318", "06 39 98 77 42");

    private static final List<Household> BOTH = List.of(LEAVING, STAYING);
    private static final String TODAY = "2026-11-20";

    private final Platform platform = Platform.started();
    private final Api secretariat = platform.as("secretariat-21");
    private final Map<Household, String> cases = new LinkedHashMap<>();
    private String batch = "";
    private String sitting = "";
    private String week = "";

    String caseOf(Household household) {
        return Objects.requireNonNull(cases.get(household));
    }

    /** The address of the file of which a line of each was refused. */
    String refused() {
        return "/api/dossiers/imports/" + batch;
    }

    /** The address of the sitting at which both were examined. */
    String sitting() {
        return sitting;
    }

    /** The address of SIAO's list in which both stand. */
    String list() {
        return "/api/relogements/listes-siao/21/" + week;
    }

    void settle() throws IOException {
        theirActs();
        theirRefusedLines();
        theirDiagnoses();
        theirSitting();
        theirPlacesInThePool();
        theirExpulsions();
        theirLetters();
        theFrozenList();
    }

    private void theirActs() throws IOException {
        var file = ActsFile.inDijon();
        for (var household : BOTH) {
            var person = household.surname() + ";" + household.firstName();
            file.reachedAt(household.phone())
                    .act(household.act(1), "CP", "12/10/2026", person, household.street())
                    .act(
                            household.act(2),
                            "ASSIGNATION",
                            "12/11/2026",
                            person,
                            household.street(),
                            "25/02/2027;TJ Dijon")
                    .act(household.act(3), "RFP", "13/11/2026", person, household.street());
        }
        var lines = Imports.cases(file.send(secretariat, "21"));
        cases.put(LEAVING, Objects.requireNonNull(lines.get(4)));
        cases.put(STAYING, Objects.requireNonNull(lines.get(7)));
        assertThat(cases.values()).doesNotHaveDuplicates();
    }

    /** No day at all: each line is kept, so that it can be corrected. */
    private void theirRefusedLines() throws IOException {
        var file = ActsFile.inDijon();
        for (var household : BOTH) {
            file.reachedAt(household.phone())
                    .act(
                            household.act(4),
                            "CQL",
                            "un jour",
                            household.surname() + ";" + household.firstName(),
                            household.street());
        }
        var report =
                secretariat
                        .upload(
                                "/api/dossiers/imports?nature=ACTES&simulation=false&departement=21",
                                "actes.csv",
                                file.bytes())
                        .body();
        assertThat(report.path("refusees").asInt()).as("%s", report).isEqualTo(BOTH.size());
        batch = report.path("id").asString();
    }

    private void theirDiagnoses() throws IOException {
        for (var household : BOTH) {
            var missions = "/api/diagnostics/affectations?mission=DSF&dossier=" + caseOf(household);
            soon(() -> assertThat(secretariat.all(missions)).isNotEmpty());
            var mission = secretariat.all(missions).getFirst();
            var social = platform.as("social-" + mission.path("organisation").asString());
            var address = "/api/diagnostics/affectations/" + mission.path("id").asString();
            soon(() -> done(social, address + "/acceptation", "{}"));
            done(
                    social,
                    address + "/rapport",
                    """
                    {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","internes":"@","sections":{"accompagnement":"@",
                     "capaciteRemboursement":"@","endettementLocatif":"@","identiteLocataire":"@","preconisations":"@",
                     "presenceLocataire":"@","redacteur":"@","reprisePaiement":"@","situationFamiliale":"@",
                     "situationLocative":"@","traitementDette":"@","transmission":"@"},
                     "rapportSocial":{"motifsProcedure":"@","motifsEmpechantMaintien":"@","typologieSouhaitee":"@",
                     "planDette":"@","occupationLogement":"@","accompagnement":"@"}}\
                    """
                            .replace("@", household.words()));
        }
    }

    private void theirSitting() throws IOException {
        for (var household : BOTH) {
            soon(() ->
                    done(
                            secretariat,
                            "/api/commissions/candidatures",
                            """
                            {"dossier":"%s","formation":"ccapex-pleniere","motif":"%s"}\
                            """
                                    .formatted(caseOf(household), household.words())));
        }
        sitting =
                "/api/commissions/seances/"
                        + done(
                                        secretariat,
                                        "/api/commissions/seances",
                                        """
                                        {"formation":"ccapex-pleniere","date":"%s","heure":"16:15","lieu":"DDETS"}\
                                        """
                                                .formatted(platform.day().today()))
                                .path("id")
                                .asString();
        for (var household : BOTH) {
            done(secretariat, sitting + "/inscriptions", subject(household));
            done(
                    secretariat,
                    sitting + "/avis",
                    """
                    {"dossier":"%s","avis":"MAINTIEN","observation":"%s",
                     "preconisations":[{"type":"PLAN_APUREMENT","organisation":"orvitis","quoi":"%s"}]}\
                    """
                            .formatted(caseOf(household), household.words(), household.words()));
        }
        done(secretariat, sitting + "/cloture", "{}");
    }

    private void theirPlacesInThePool() throws IOException {
        var access = platform.as("acces-logement-21");
        for (var household : BOTH) {
            var entry =
                    "/api/relogements/vivier/"
                            + done(secretariat, "/api/relogements/vivier", subject(household))
                                    .path("id")
                                    .asString();
            soon(() ->
                    assertThat(access.get(entry).body().path("etat").asString())
                            .isEqualTo("COMPLETE"));
            done(access, entry + "/evolutions", "{\"texte\":\"%s\"}".formatted(household.words()));
        }
    }

    private void theirExpulsions() throws IOException {
        var file =
                new StringBuilder(
                        "N° acte RFP;Nom;Prénom;Commune;Décision;Date de décision;Expulsion possible"
                                + " à compter du;Critères de vulnérabilité;Veille sociale\r\n");
        for (var household : BOTH) {
            file.append(
                    String.join(
                            ";",
                            household.act(3),
                            household.surname(),
                            household.firstName(),
                            "Dijon;octroi;20/11/2026;01/04/2027;santé;oui\r\n"));
        }
        Imports.accepted(
                secretariat,
                "DECISIONS_CFP",
                "21",
                "decisions.csv",
                file.toString().getBytes(ActsFile.PARTNERS));
        for (var household : BOTH) {
            var granted = "/api/relogements/concours?etat=ACCORDE&dossier=" + caseOf(household);
            soon(() -> assertThat(secretariat.all(granted)).isNotEmpty());
            done(
                    platform.as("siao-21"),
                    "/api/relogements/concours/"
                            + secretariat.all(granted).getFirst().path("id").asString()
                            + "/veille",
                    """
                    {"nature":"CONTACTE","le":"%s","precision":"%s"}\
                    """
                            .formatted(TODAY, household.words()));
        }
    }

    private void theirLetters() {
        for (var household : BOTH) {
            soon(() ->
                    assertThat(letters(household))
                            .isNotEmpty()
                            .allSatisfy(letter ->
                                    assertThat(letter.path("etat").asString())
                                            .isEqualTo("A_IMPRIMER")));
        }
    }

    /** What was written to the household itself. */
    List<JsonNode> letters(Household household) throws IOException {
        return secretariat.all("/api/notifications/envois?dossier=" + caseOf(household)).stream()
                .filter(letter -> letter.path("destinataire").asString().equals("MENAGE"))
                .toList();
    }

    /** The week is over on the next Monday. */
    private void theFrozenList() {
        var today = platform.day().today();
        week =
                "%d-S%02d"
                        .formatted(
                                today.get(IsoFields.WEEK_BASED_YEAR),
                                today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        platform.day().turnTo(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        soon(() ->
                assertThat(secretariat.get(list()).body().path("etat").asString())
                        .isEqualTo("FIGEE"));
    }

    private String subject(Household household) {
        return "{\"dossier\":\"%s\"}".formatted(caseOf(household));
    }

    static void soon(ThrowingRunnable what) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(what);
    }

    private static JsonNode done(Api api, String path, String json) throws IOException {
        var answer = api.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return answer.body();
    }
}
