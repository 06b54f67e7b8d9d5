package fr.ancrage.journeys;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Files through the public API, as the secretariat brings them in. */
public final class Imports {

    private Imports() {}

    /** The report of a file of which every line was taken in. */
    public static JsonNode accepted(
            Api secretariat, String nature, String departement, String name, byte[] content)
            throws IOException {
        var answer =
                secretariat.upload(
                        "/api/dossiers/imports?nature="
                                + nature
                                + "&simulation=false&departement="
                                + departement,
                        name,
                        content);
        var report = answer.body();
        if (answer.status() != 200
                || report.path("lignes").asInt() != report.path("acceptees").asInt()) {
            throw new AssertionError(name + ": " + answer.status() + " " + report);
        }
        return report;
    }

    /** The case of each line that the report speaks of. */
    public static Map<Integer, String> cases(JsonNode report) {
        var cases = new LinkedHashMap<Integer, String>();
        for (var line : report.path("detail")) {
            cases.put(line.path("ligne").asInt(), line.path("dossier").asString());
        }
        return cases;
    }
}
