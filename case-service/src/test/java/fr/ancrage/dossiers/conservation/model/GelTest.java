package fr.ancrage.dossiers.conservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GelTest {

    private static final LocalDate DEPUIS = LocalDate.of(2026, 11, 10);
    private static final LocalDate JUSQUA = LocalDate.of(2026, 11, 20);

    private static Gel gel(LocalDate jusqua) {
        return new Gel(
                "g1", "21", "21-2026-000001", Set.of("m1"), "contentieux", DEPUIS, jusqua, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-09, false",
        "2026-11-10, true",
        "2026-11-11, true",
        "2026-11-19, true",
        "2026-11-20, true",
        "2026-11-21, false"
    })
    void un_gel_tient_de_son_premier_a_son_dernier_jour(LocalDate jour, boolean actif) {
        assertThat(gel(JUSQUA).actif(jour)).isEqualTo(actif);
    }

    @Test
    void un_gel_sans_fin_tient_jusqu_a_ce_qu_on_le_leve_et_la_premiere_levee_compte() {
        var gel = gel(null);
        assertThat(gel.actif(JUSQUA.plusYears(30))).isTrue();

        var leve = gel.lever(JUSQUA);

        assertThat(leve.actif(JUSQUA)).isFalse();
        assertThat(leve.lever(JUSQUA.plusDays(3)).leveLe()).isEqualTo(JUSQUA);
    }

    @Test
    void le_motif_ne_se_lit_nulle_part_par_accident() {
        assertThat(gel(null).toString()).doesNotContain("contentieux");
    }
}
