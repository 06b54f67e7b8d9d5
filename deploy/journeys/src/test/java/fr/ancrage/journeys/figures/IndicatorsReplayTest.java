package fr.ancrage.journeys.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.journeys.Sample;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every journal of the databases read again from its first line gives the figures that the service
 * shows: once by the service's own recount, which shares nothing with its counters, once by
 * this test for the acts.
 */
@Order(80)
@Isolated
class IndicatorsReplayTest {

    private static final int YEAR = 2026;

    /** The indicators that count acts: their nature and, for decisions, their sense. */
    private static final Map<String, String> ACTS =
            Map.of(
                    "I-02", "CP",
                    "I-05", "ASSIGNATION",
                    "I-12", "CQL",
                    "I-14", "RFP",
                    "I-15", "DECISION_CFP OCTROI");

    @BeforeAll
    static void somethingToCount() throws IOException {
        for (var departement : List.of("21", "77")) {
            var secretariat = Platform.started().as("secretariat-" + departement);
            if (secretariat.all("/api/dossiers").isEmpty()) {
                for (var week : Sample.weeks(departement)) {
                    Imports.accepted(secretariat, "ACTES", departement, week.name(), week.bytes());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "77"})
    void what_is_shown_is_what_the_journals_say(String departement) throws IOException {
        var shown =
                new Api(
                        Platform.started().url(),
                        () -> Platform.started().accounts().bearer("secretariat-" + departement));
        var operator =
                new Api(
                        Platform.started().service("commission-service").url(),
                        () -> Platform.started().accounts().bearer("exploitant"));
        var journals = journals();

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var elements =
                            shown.get(
                                            "/api/commissions/indicateurs?annee="
                                                    + YEAR
                                                    + "&departement="
                                                    + departement)
                                    .body()
                                    .path("elements");
                    assertThat(elements).isNotEmpty();
                    var recount =
                            operator.post(
                                    "/api/commissions/indicateurs/recompte",
                                    JsonMapper.shared()
                                            .writeValueAsString(
                                                    Map.of(
                                                            "annee",
                                                            YEAR,
                                                            "departement",
                                                            departement,
                                                            "entrees",
                                                            journals)));
                    assertThat(recount.status()).as("%s", recount.body()).isEqualTo(200);
                    assertThat(recount.body().path("elements")).isEqualTo(elements);
                    assertThat(acts(elements)).isEqualTo(counted(journals, departement));
                });
    }

    private static Map<String, Integer> acts(JsonNode elements) {
        var shown = new TreeMap<String, Integer>();
        for (var indicator : elements) {
            var code = indicator.path("code").asString();
            if (ACTS.containsKey(code)) {
                shown.put(code, indicator.path("total").path("faits").asInt());
            }
        }
        return shown;
    }

    /** The acts that still count, each once whatever the cases that had it. */
    private static Map<String, Integer> counted(
            List<Map<String, Object>> journals, String departement) {
        var acts = new TreeMap<String, Document>();
        var undone = new HashSet<String>();
        for (var entry : journals) {
            var data = (Document) entry.get("data");
            var act = data.get("dossier") + " " + data.get("acte");
            if (entry.get("type").equals("dossier.etape-enregistree.v1")) {
                acts.put(act, data);
                undone.remove(act);
            } else if (entry.get("type").equals("dossier.etape-annulee.v1")) {
                undone.add(act);
            }
        }
        var numbers = new TreeMap<String, HashSet<String>>();
        ACTS.keySet().forEach(code -> numbers.put(code, new HashSet<>()));
        acts.forEach((act, data) -> {
            var kind =
                    data.get("nature") + (data.get("sens") == null ? "" : " " + data.get("sens"));
            ACTS.forEach((code, counted) -> {
                if (counted.equals(kind)
                        && !undone.contains(act)
                        && departement.equals(data.get("departement"))
                        && data.get("date").toString().startsWith(YEAR + "-")) {
                    numbers.get(code).add(data.get("acte").toString());
                }
            });
        });
        var counts = new TreeMap<String, Integer>();
        numbers.forEach((code, found) -> counts.put(code, found.size()));
        return counts;
    }

    /** Every line of every journal of the two services whose facts are counted. */
    private static List<Map<String, Object>> journals() {
        var entries = new ArrayList<Map<String, Object>>();
        var stored = Platform.started().databases();
        for (var database : List.of("dossiers", "diagnostics")) {
            for (var collection : stored.of(database).listCollectionNames()) {
                for (var document :
                        stored.of(database)
                                .getCollection(collection)
                                .find(Filters.exists("journal"))) {
                    for (var line : document.getList("journal", Document.class)) {
                        if (line.get("data") instanceof Document data) {
                            entries.add(
                                    Map.of(
                                            "sequence", ((Number) line.get("seq")).longValue(),
                                            "type", line.getString("type"),
                                            "data", data));
                        }
                    }
                }
            }
        }
        return entries;
    }
}
