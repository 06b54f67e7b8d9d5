package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that come in to do harm. */
@Order(64)
class HostileFilesTest {

    private static final String DRY_RUN =
            "/api/dossiers/imports?nature=ACTES&simulation=true&departement=21";

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
    void a_workbook_that_means_harm_is_refused_and_hurts_nobody() throws IOException {
        var begin = System.nanoTime();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a bomb", Workbook.of(Workbook.bomb(), Map.of()));
        files.put(
                "an entity of this machine",
                Workbook.of(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>",
                        Map.of()));
        files.put(
                "an entity of another machine",
                Workbook.of(
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\"><worksheet/>",
                        Map.of()));
        files.put(
                "an entity in another alphabet",
                Workbook.of(
                        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>"
                                .getBytes(StandardCharsets.UTF_16BE),
                        Map.of()));
        files.put(
                "an entity far down",
                Workbook.of(
                        "<!--"
                                + " ".repeat(200_000)
                                + "--><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>",
                        Map.of()));
        files.put(
                "a column that is not there", Workbook.of(Workbook.cell("ZZZZZZ1", "1"), Map.of()));
        files.put("too many parts", Workbook.of(Workbook.sheet(""), Workbook.manyParts()));
        files.put(
                "a part that climbs",
                Workbook.of(Workbook.sheet(""), Map.of("../../../tmp/x", "x")));
        files.put("no sheet", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        files.put("a program", "MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1));
        files.put(
                "a number of a thousand million digits",
                Workbook.of(Workbook.sheet("1E999999999"), Map.of()));
        files.put(
                "a number of as many decimals",
                Workbook.of(Workbook.sheet("1E-999999999"), Map.of()));

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
}
