package fr.ancrage.platform.test.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.bench.BenchTable.Measure;
import fr.ancrage.platform.test.infrastructure.Checkout;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    private static final List<Ratio> FIGURES =
            List.of(
                    Ratio.atMost("B12 start", 0.55, List.of(0.60)),
                    Ratio.median("B1 door", 0.60, List.of(0.61)),
                    Ratio.median("other figure", 1, List.of(0.5)));

    private final List<String> lines =
            BenchTable.of(FIGURES, List.of("b3_reading Bench", "undoing"), true).lines().toList();

    @Test
    void a_target_is_met_from_above_or_from_below() {
        assertThat(line("B1 door")).contains("≥ 0,60").endsWith("tenue");
        assertThat(line("B12 start"))
                .contains("≤ 0,55")
                .endsWith("MANQUÉE, voir " + Measure.B12.adr);
        assertThat(line("other figure")).endsWith("MANQUÉE");
    }

    @Test
    void a_figure_is_read_as_it_was_written() {
        assertThat(FIGURES).allSatisfy(f -> assertThat(Ratio.from(f.json())).isEqualTo(f));
    }

    @Test
    void what_failed_and_what_was_never_measured_is_a_failure() {
        assertThat(line("b3_reading Bench")).endsWith("ÉCHEC");
        assertThat(line("undoing")).endsWith("ÉCHEC");
        assertThat(line("B14")).endsWith("ÉCHEC");
    }

    @Test
    void what_was_not_asked_for_is_no_failure() {
        assertThat(BenchTable.of(FIGURES, List.of(), false))
                .contains("B1 door")
                .doesNotContain("ÉCHEC");
        assertThat(BenchTable.of(FIGURES, List.of("b3_reading Bench"), false)).contains("ÉCHEC");
    }

    @Test
    void whatever_can_be_missed_is_explained_somewhere() {
        for (var measure : Measure.values()) {
            assertThat(Checkout.root().resolve(measure.adr)).exists();
        }
    }

    private String line(String name) {
        return lines.stream()
                .filter(l -> l.startsWith("| " + name + " "))
                .findFirst()
                .orElseThrow();
    }
}
