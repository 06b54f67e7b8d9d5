package fr.ancrage.platform.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartesTest {

    private static final Path CHARTERS = Path.of("../../deploy/charters");

    @TempDir Path folder;

    @Test
    void the_signed_charters_are_right() {
        assertThat(Chartes.load(CHARTERS).departements()).containsExactly("21", "77");
    }

    @Test
    void a_departement_has_the_time_zone_that_its_charter_says() throws IOException {
        Files.copy(CHARTERS.resolve("charte.schema.json"), folder.resolve("charte.schema.json"));
        var essai = Files.readString(CHARTERS.resolve("exemples/99-essai.yml"));
        var charter = folder.resolve("99.yml");
        Files.writeString(charter, essai.replace("Europe/Paris", "Indian/Reunion"));

        assertThat(Chartes.load(CHARTERS).zones()).containsEntry("21", ZoneId.of("Europe/Paris"));
        assertThat(Chartes.load(folder).zones()).containsEntry("99", ZoneId.of("Indian/Reunion"));

        Files.writeString(charter, essai.replace("Europe/Paris", "Indian/Nulle_Part"));
        assertThat(Chartes.check(folder))
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("n'est pas un fuseau connu"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    99-deux-centrales.yml        | 36 | /formations/0 a déjà « niveau : CENTRALE » : il en faut exactement un
                    99-sans-centrale.yml         | 27 | aucun élément n'a « niveau : CENTRALE » : il en faut exactement un
                    99-sous-commission-sans-locale.yml | 36 | le champ « locale » manque
                    99-sous-commission-de-la-centrale.yml | 39 | connu de /formations avec « niveau : LOCALE »
                    99-gestionnaire-par-secteur.yml | 42 | le champ « secteurs » n'existe pas ici
                    99-champ-inconnu.yml         | 33 | le champ « prefecture » n'existe pas ici
                    99-commune-inconnue.yml      | 35 | « 99999 » n'est pas un « insee » connu
                    99-date-impossible.yml       |  9 | « 2026-02-30 » n'est pas une date
                    99-organisation-inconnue.yml | 24 | « cd-98 » n'est pas un « code » connu
                    99-parc-publique.yml         | 18 | « PUBLIQUE » n'est pas une des valeurs possibles
                    99-regle-en-double.yml       | 21 | « E-11 » porte déjà le nom
                    """)
    void a_wrong_charter_is_told_by_file_line_and_reason(String file, int line, String reason) {
        var problems = Chartes.check(CHARTERS.resolve("exemples-faux").resolve(file));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().file()).isEqualTo(file);
        assertThat(problems.getFirst().line()).isEqualTo(line);
        assertThat(problems.getFirst().reason()).contains(reason);
    }

    @Test
    void the_command_and_the_refusal_to_start_use_the_same_words() throws IOException {
        Files.copy(CHARTERS.resolve("charte.schema.json"), folder.resolve("charte.schema.json"));
        Files.copy(
                CHARTERS.resolve("exemples-faux/99-regle-en-double.yml"), folder.resolve("99.yml"));
        var printed = new ByteArrayOutputStream();

        var code =
                CheckCharters.check(
                        List.of(folder.toString()),
                        new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThatThrownBy(() -> Chartes.load(folder))
                .isInstanceOf(InvalidCharterException.class)
                .hasMessage(
                        printed.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""));
    }

    @Test
    void two_charters_of_one_departement_never_start_on_the_same_day() throws IOException {
        Files.copy(CHARTERS.resolve("charte.schema.json"), folder.resolve("charte.schema.json"));
        Files.copy(CHARTERS.resolve("exemples/99-essai.yml"), folder.resolve("a.yml"));
        Files.copy(CHARTERS.resolve("exemples/99-essai.yml"), folder.resolve("b.yml"));

        assertThatThrownBy(() -> Chartes.load(folder))
                .hasMessageContaining("b.yml")
                .hasMessageContaining("a.yml est déjà en vigueur");
    }

    @Test
    void a_charter_applies_from_its_first_day_until_it_is_replaced() {
        var charters = Chartes.load(CHARTERS);

        assertThat(charters.pour("21", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(charters.pour("21", LocalDate.of(2020, 1, 1))).isPresent();
        assertThat(charters.pour("21", LocalDate.of(2026, 11, 20))).isPresent();
        assertThat(charters.pour("75", LocalDate.of(2026, 11, 20))).isEmpty();
    }

    @Test
    void an_organisation_leads_to_its_charter() {
        var charters = Chartes.load(CHARTERS);

        assertThat(charters.deLOrganisation("cd-77", LocalDate.of(2026, 11, 20)))
                .hasValueSatisfying(c -> assertThat(c.departement()).isEqualTo("77"));
        assertThat(charters.deLOrganisation("nobody", LocalDate.of(2026, 11, 20))).isEmpty();
    }

    record Territoire(List<Commune> communes) {
        record Commune(String insee) {}
    }

    @Test
    void a_service_binds_only_what_it_reads_of_a_section() {
        var charter = Chartes.load(CHARTERS).pour("21", LocalDate.of(2026, 11, 20)).orElseThrow();

        assertThat(charter.section("territoire", Territoire.class).communes()).hasSize(698);
        assertThatThrownBy(() -> charter.section("nothing", Territoire.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
