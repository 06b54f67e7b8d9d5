package fr.ancrage.dossiers.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValeursFrancaisesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 650,00|1650.00",
                "1.650,00 €|1650.00",
                "1,65E3|1650.00",
                "16500E-1|1650.00"
            })
    void un_montant_se_lit_comme_un_tableur_l_ecrit(String ecrit, BigDecimal montant) {
        assertThat(ValeursFrancaises.montant(ecrit)).contains(montant);
    }

    /** Rounded, a dozen characters would become a thousand million digits. */
    @ParameterizedTest
    @ValueSource(strings = {"1E-999999999", "1E999999999", "1E-2147483647", "1E+100"})
    void un_montant_d_un_milliard_de_chiffres_n_en_est_pas_un(String ecrit) {
        assertThat(ValeursFrancaises.montant(ecrit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=\"0612345678\"|0612345678",
                "=HYPERLINK(A1)|=HYPERLINK(A1)",
                "=\" X 1 \"|X 1"
            },
            quoteCharacter = '\'')
    void un_nombre_force_en_texte_est_ce_texte(String ecrit, String lu) {
        assertThat(ValeursFrancaises.propre(ecrit)).isEqualTo(lu);
    }
}
