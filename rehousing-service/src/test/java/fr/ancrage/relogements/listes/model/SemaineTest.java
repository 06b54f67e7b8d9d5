package fr.ancrage.relogements.listes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemaineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 2026-S46",
        "2026-11-16, 2026-S47",
        "2026-11-22, 2026-S47",
        "2027-01-03, 2026-S53",
        "2027-01-04, 2027-S01"
    })
    void une_semaine_va_du_lundi_au_dimanche(LocalDate jour, String attendue) {
        assertThat(Semaine.du(jour)).hasToString(attendue);
        assertThat(Semaine.lire(attendue)).contains(Semaine.du(jour));
    }

    @Test
    void les_semaines_se_suivent_par_dessus_l_annee() {
        var derniere = new Semaine(2026, 53);
        assertThat(derniere.suivante()).isEqualTo(new Semaine(2027, 1));
        assertThat(derniere).isLessThan(derniere.suivante());
        assertThat(derniere.lundi()).isEqualTo("2026-12-28");
        assertThat(derniere.dimanche()).isEqualTo("2027-01-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-S00", "2027-S53", "2026-S54", "2026-47", "S47", "2026-S7", ""})
    void ce_qui_n_est_pas_une_semaine_n_est_pas_lu(String texte) {
        assertThat(Semaine.lire(texte)).isEmpty();
    }
}
