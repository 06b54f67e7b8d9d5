package fr.ancrage.journeys.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.Platform;
import fr.ancrage.journeys.Sample;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Two weeks of acts of both départements, brought in once for the whole class as the secretariats
 * would, then held against what is true of their households and against domain §6.2.
 */
@Order(20)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportSamplesTest {

    /** The communes of Dijon Métropole (EPCI 242100410, COG 2026): R-241. */
    private static final Set<String> DIJON_METROPOLE =
            Set.of(
                    "Ahuy",
                    "Bressey-sur-Tille",
                    "Bretenière",
                    "Chenôve",
                    "Chevigny-Saint-Sauveur",
                    "Corcelles-les-Monts",
                    "Daix",
                    "Dijon",
                    "Flavignerot",
                    "Fontaine-lès-Dijon",
                    "Fénay",
                    "Hauteville-lès-Dijon",
                    "Longvic",
                    "Magny-sur-Tille",
                    "Marsannay-la-Côte",
                    "Neuilly-Crimolois",
                    "Ouges",
                    "Perrigny-lès-Dijon",
                    "Plombières-lès-Dijon",
                    "Quetigny",
                    "Saint-Apollinaire",
                    "Sennecey-lès-Dijon",
                    "Talant");

    private static final Map<String, Brought> BROUGHT = new HashMap<>();

    /** What one département sent, and where each act went. */
    private record Brought(
            Api api,
            List<Sample> weeks,
            List<JsonNode> reports,
            Map<String, String> dossiers,
            Map<String, Integer> households) {

        Map<Integer, Sample.Act> acts(int week) {
            return weeks.get(week).acts();
        }

        String dossier(Sample.Act act) {
            return dossiers.getOrDefault(act.number(), "none");
        }

        int household(Sample.Act act) {
            return households.getOrDefault(act.number(), -1);
        }

        /** Where the earlier week put each household. */
        Map<Integer, String> earlierDossiers() {
            var known = new HashMap<Integer, String>();
            acts(0).values().forEach(act -> known.put(household(act), dossier(act)));
            return known;
        }
    }

    @BeforeAll
    static void bothDepartementsSendBothWeeks() throws IOException {
        for (var departement : List.of("21", "77")) {
            var api = Platform.started().as("secretariat-" + departement);
            var weeks = Sample.weeks(departement);
            var reports = new ArrayList<JsonNode>();
            var dossiers = new HashMap<String, String>();
            for (var week : weeks) {
                var report = send(api, departement, week, false);
                reports.add(report);
                var acts = week.acts();
                for (var line : report.path("detail")) {
                    var act = acts.get(line.path("ligne").asInt());
                    if (act != null && line.hasNonNull("dossier")) {
                        dossiers.put(act.number(), line.path("dossier").asString());
                    }
                }
            }
            BROUGHT.put(
                    departement,
                    new Brought(api, weeks, reports, dossiers, weeks.getFirst().households()));
        }
    }

    private static JsonNode send(Api api, String departement, Sample file, boolean simulation)
            throws IOException {
        var answer =
                api.upload(
                        "/api/dossiers/imports?nature=ACTES&simulation="
                                + simulation
                                + "&departement="
                                + departement,
                        file.name(),
                        file.bytes());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Brought brought(String departement) {
        var brought = BROUGHT.get(departement);
        if (brought == null) {
            throw new IllegalStateException("nothing was sent for " + departement);
        }
        return brought;
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"21", "77"})
    void every_line_is_taken_in_and_counted(String departement) {
        var brought = brought(departement);
        for (var week = 0; week < 2; week++) {
            var report = brought.reports().get(week);
            var lines = brought.acts(week).size();
            assertThat(report.path("etat").asString()).isEqualTo("TERMINE");
            assertThat(report.path("lignes").asInt()).isEqualTo(lines);
            assertThat(report.path("acceptees").asInt()).isEqualTo(lines);
            assertThat(report.path("refusees").asInt()).isZero();
            assertThat(report.path("doublons").asInt()).isZero();
            assertThat(
                            report.path("ouverts").asInt()
                                    + report.path("rattaches").asInt()
                                    + report.path("aRapprocher").asInt())
                    .isEqualTo(lines);
            assertThat(report.path("detail")).hasSize(lines);
        }
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"21", "77"})
    void no_act_is_attached_to_a_wrong_household(String departement) {
        var brought = brought(departement);
        var householdsOfDossier = new HashMap<String, Set<Integer>>();
        for (var week = 0; week < 2; week++) {
            for (var act : brought.acts(week).values()) {
                assertThat(brought.dossiers()).containsKey(act.number());
                householdsOfDossier
                        .computeIfAbsent(brought.dossier(act), d -> new TreeSet<>())
                        .add(brought.household(act));
            }
        }
        assertThat(householdsOfDossier.values())
                .isNotEmpty()
                .allSatisfy(households -> assertThat(households).hasSize(1));
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"21", "77"})
    void nine_acts_out_of_ten_that_continue_a_case_find_it_and_the_others_are_proposed(
            String departement) throws IOException {
        var brought = brought(departement);
        var earlier = brought.earlierDossiers();
        var continuing =
                brought.acts(1).values().stream()
                        .filter(act -> earlier.containsKey(brought.household(act)))
                        .toList();
        var left =
                continuing.stream()
                        .filter(act ->
                                !brought.dossier(act).equals(earlier.get(brought.household(act))))
                        .toList();

        assertThat(continuing).hasSizeGreaterThan(10);
        assertThat(left.size())
                .as("not attached by themselves: %s of %s", left, continuing.size())
                .isLessThanOrEqualTo(continuing.size() / 10);

        var proposed = new HashSet<String>();
        for (var proposal : brought.api().all("/api/dossiers/rapprochements")) {
            proposed.add(
                    proposal.path("dossier").asString()
                            + " to "
                            + proposal.path("candidat").asString());
        }
        assertThat(proposed)
                .containsAll(
                        left.stream()
                                .map(act ->
                                        brought.dossier(act)
                                                + " to "
                                                + earlier.get(brought.household(act)))
                                .toList());
    }

    @Order(4)
    @ParameterizedTest
    @ValueSource(strings = {"21", "77"})
    void every_assignation_has_one_dsf_at_the_organisation_that_the_charter_names(
            String departement) {
        var brought = brought(departement);
        var clean = new HashMap<Integer, String>();
        brought.acts(0).values().forEach(act -> clean.put(brought.household(act), act.commune()));
        var wanted = new TreeMap<String, List<String>>();
        for (var week = 0; week < 2; week++) {
            for (var act : brought.acts(week).values()) {
                if (act.nature().equals("ASSIGNATION")) {
                    var commune = clean.getOrDefault(brought.household(act), act.commune());
                    wanted.put(brought.dossier(act), List.of(whoDiagnoses(departement, commune)));
                }
            }
        }
        assertThat(wanted).hasSizeGreaterThan(10);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(missions(brought.api(), "DSF", wanted.keySet()))
                                .isEqualTo(wanted));
        var inquiries = new TreeMap<String, List<String>>();
        if (departement.equals("77")) {
            wanted.keySet().forEach(dossier -> inquiries.put(dossier, List.of("cd-77 R-258")));
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(missions(brought.api(), "ENQUETE_SOCIALE", wanted.keySet()))
                                .isEqualTo(inquiries));
    }

    /** Domain §6.2 for households that no CCAS declared to know; R-258 in Seine-et-Marne. */
    private static String whoDiagnoses(String departement, String commune) {
        if (departement.equals("77")) {
            return "cd-77 R-243";
        }
        return DIJON_METROPOLE.contains(commune) ? "dijon-metropole R-241" : "cd-21 R-243";
    }

    /** Organisation and rule of each mission of these dossiers. */
    private static Map<String, List<String>> missions(
            Api api, String mission, Set<String> dossiers) {
        var found = new TreeMap<String, List<String>>();
        try {
            for (var affectation : api.all("/api/diagnostics/affectations?mission=" + mission)) {
                var dossier = affectation.path("dossier").asString();
                if (dossiers.contains(dossier)) {
                    found.computeIfAbsent(dossier, d -> new ArrayList<>())
                            .add(
                                    affectation.path("organisation").asString()
                                            + " "
                                            + affectation.path("regle").asString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Order(5)
    @ParameterizedTest
    @ValueSource(strings = {"21", "77"})
    void the_same_files_again_change_nothing(String departement) throws IOException {
        var brought = brought(departement);
        var before = whatIsThere(brought.api());
        for (var week : brought.weeks()) {
            var report = send(brought.api(), departement, week, false);
            assertThat(report.path("doublons").asInt()).isEqualTo(week.acts().size());
            assertThat(report.path("acceptees").asInt()).isZero();
            assertThat(report.path("ouverts").asInt()).isZero();
        }
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(whatIsThere(brought.api())).isEqualTo(before));
    }

    private static Map<String, String> whatIsThere(Api api) throws IOException {
        var there = new TreeMap<String, String>();
        for (var dossier : api.all("/api/dossiers")) {
            there.put(dossier.path("id").asString(), dossier.toString());
        }
        for (var affectation : api.all("/api/diagnostics/affectations")) {
            there.put(affectation.path("id").asString(), affectation.toString());
        }
        there.put("rapprochements", "" + api.all("/api/dossiers/rapprochements").size());
        return there;
    }

    @Order(6)
    @Test
    void the_file_with_errors_gives_exactly_what_it_must() throws IOException {
        var file = Sample.of("21", "actes-avec-erreurs.csv");
        var api = brought("21").api();
        for (var simulation : List.of(true, false)) {
            var report = send(api, "21", file, simulation);
            for (var count : List.of("lignes", "acceptees", "doublons", "refusees")) {
                assertThat(report.path(count).asInt())
                        .as("%s, simulation %s", count, simulation)
                        .isEqualTo(file.expected().path(count).asInt());
            }
            var detail = new TreeMap<Integer, String>();
            for (var line : report.path("detail")) {
                detail.put(line.path("ligne").asInt(), told(line));
            }
            var expected = new TreeMap<Integer, String>();
            file.expected()
                    .path("detail")
                    .properties()
                    .forEach(e -> expected.put(Integer.valueOf(e.getKey()), told(e.getValue())));
            assertThat(detail).as("simulation %s", simulation).isEqualTo(expected);
        }
    }

    private static String told(JsonNode line) {
        var problems = new TreeSet<String>();
        for (var problem : line.path("problemes")) {
            problems.add(
                    problem.path("champ").asString()
                            + " "
                            + problem.path("code").asString()
                            + (problem.path("gravite").asString("").equals("AVERTISSEMENT")
                                    ? " AVERTISSEMENT"
                                    : ""));
        }
        return line.path("etat").asString() + " " + problems;
    }

    @Order(7)
    @Test
    void two_imports_of_one_file_at_once_open_each_household_once() throws Exception {
        var file = Sample.of("deux-a-la-fois", "actes-2026-S34.csv");
        var api = brought("21").api();
        var before = api.all("/api/dossiers").size();
        var go = new CountDownLatch(1);
        var imports = new ArrayList<CompletableFuture<JsonNode>>();
        for (var i = 0; i < 2; i++) {
            imports.add(
                    CompletableFuture.supplyAsync(() -> {
                        try {
                            go.await();
                            return send(api, "21", file, false);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new IllegalStateException(e);
                        }
                    }));
        }
        go.countDown();
        var accepted = 0;
        var known = 0;
        for (var each : imports) {
            accepted += each.get().path("acceptees").asInt();
            known += each.get().path("doublons").asInt();
        }
        var acts = file.acts().size();
        assertThat(accepted).isEqualTo(acts);
        assertThat(known).isEqualTo(acts);
        assertThat(api.all("/api/dossiers")).hasSize(before + acts);
    }

    /** A landlord's, an office's and the CAF's: each through Keycloak and the gateway. */
    @Order(8)
    @Test
    void partners_software_deposits_what_is_its_own_once() throws IOException {
        var household =
                "\"nom\":\"Roitelet\",\"prenom\":\"Sidonie\",\"adresse\":\"41 rue du Depot\",\"commune\":\"Dijon\"";
        var lines =
                Map.of(
                        "partner-system",
                        "{\"referenceLocataire\":\"J-1\",\"dateSaisine\":\"2026-11-09\","
                                + household
                                + "}",
                        "logiciel-etude",
                        "{\"numero\":\"J-CP-1\",\"nature\":\"CP\",\"dateSignification\":\"2026-11-12\",\"parc\":\"public\","
                                + household
                                + "}",
                        "logiciel-caf",
                        "{\"allocataire\":\"7654321\",\"impayeConstitueLe\":\"2026-09-05\",\"parc\":\"public\","
                                + household
                                + "}");
        var natures =
                Map.of(
                        "partner-system", "SAISINES_BAILLEURS",
                        "logiciel-etude", "ACTES",
                        "logiciel-caf", "SIGNALEMENTS_CAF");
        for (var client : List.of("partner-system", "logiciel-etude", "logiciel-caf")) {
            var software = Platform.started().asSoftware(client);
            var line = lines.getOrDefault(client, "");
            var first = deposit(software, natures.getOrDefault(client, ""), line, "journey-0001");
            assertThat(first.status()).as("%s %s", client, first.body()).isEqualTo(200);
            assertThat(first.body().path("acceptees").asInt()).as(client).isEqualTo(1);

            var again = deposit(software, natures.getOrDefault(client, ""), line, "journey-0001");
            assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
            var known = deposit(software, natures.getOrDefault(client, ""), line, "journey-0002");
            assertThat(known.body().path("doublons").asInt()).as(client).isEqualTo(1);

            var others = client.equals("logiciel-caf") ? "ACTES" : "SIGNALEMENTS_CAF";
            assertThat(deposit(software, others, line, "journey-0003").status()).isEqualTo(403);
            assertThat(software.get("/api/dossiers").status()).isEqualTo(403);
            assertThat(software.get("/api/dossiers/depots").body().path("total").asInt())
                    .isEqualTo(2);
        }
        var found =
                brought("21")
                        .api()
                        .post("/api/dossiers/recherche", "{\"texte\":\"Roitelet Sidonie\"}")
                        .body();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/elements/0/stade").asString()).isEqualTo("COMMANDEMENT_DE_PAYER");
    }

    private static Api.Answer deposit(Api software, String nature, String lines, String key)
            throws IOException {
        return software.post(
                "/api/dossiers/depots?nature=" + nature,
                lines,
                Map.of("Content-Type", "application/x-ndjson", "Idempotency-Key", key));
    }
}
