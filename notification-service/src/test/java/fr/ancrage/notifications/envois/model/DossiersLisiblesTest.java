package fr.ancrage.notifications.envois.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a colleague of another role reads of what is addressed to their organisation. */
class DossiersLisiblesTest {

    private static final DossiersLisibles AUCUN = new DossiersLisibles(false, Set.of(), Set.of());

    @Test
    void ce_qui_ne_nomme_aucun_dossier_est_a_tous() {
        assertThat(AUCUN.ouvre(null, "21", null)).isTrue();
        assertThat(AUCUN.ouvre("d", "21", "212")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"77,771,true", "77,773,false", "77,,false"})
    void un_gestionnaire_lit_les_dossiers_de_ses_arrondissements(
            String departement, String arrondissement, boolean lu) {
        var meaux = new DossiersLisibles(false, Set.of(), Set.of("771"));
        assertThat(meaux.ouvre("d", departement, arrondissement)).isEqualTo(lu);
    }

    @Test
    void le_secretariat_lit_ceux_de_son_departement() {
        var cotedor = new DossiersLisibles(false, Set.of("21"), Set.of());
        assertThat(cotedor.ouvre("d", "21", null)).isTrue();
        assertThat(cotedor.ouvre("d", "77", "771")).isFalse();
    }

    @Test
    void celui_a_qui_l_on_ecrit_les_lit_tous() {
        assertThat(new DossiersLisibles(true, Set.of(), Set.of()).ouvre("d", "21", null)).isTrue();
    }
}
