package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    void a_path_in_a_files_name_is_only_a_name() throws IOException {
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
            var answer =
                    Wire.upload(
                            platform().url(),
                            DRY_RUN,
                            platform().accounts().bearer("secretariat-21"),
                            HostileFile.of(
                                    "a name",
                                    name,
                                    HostileFile.Refusal.FICHIER_VIDE,
                                    () -> ActsFile.HEADER.getBytes(ActsFile.PARTNERS)));
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

    @ParameterizedTest
    @MethodSource("fr.ancrage.journeys.attacks.HostileCorpus#files")
    void a_file_that_means_harm_is_refused_in_french(HostileFile file) throws IOException {
        var answer = file.sendTo(platform().url(), platform().accounts().bearer("secretariat-21"));

        assertThat(file.refusal().told(answer)).as("%s: %s", file, answer.text()).isTrue();
        assertThat(Inside.of(answer.text())).as(file.what()).isNull();
        assertThat(answer.text()).as(file.what()).doesNotContain("root:");
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

    private static JsonNode json(Wire.Answer answer) {
        var body = answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4);
        return JsonMapper.shared()
                .readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    }
}
