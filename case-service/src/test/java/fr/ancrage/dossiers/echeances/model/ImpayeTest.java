package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeEcheance.SIGNALEMENT_ORGANISME;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpayeTest {
    private static final AideAuLogement APL = new AideAuLogement(new BigDecimal("250"), true);

    @ParameterizedTest
    @CsvSource({"699.99, 0", "700, 1", "700.01, 1"})
    void le_bailleur_signale_dans_les_deux_mois_de_l_impaye_constitue(String dette, int nombre) {
        var procedure = uneProcedure().loyer("520", "80").dette(dette, le(10, 6, 2026), APL);
        assertThat(procedure.echeances(SIGNALEMENT_ORGANISME))
                .hasSize(nombre)
                .allSatisfy(echeance -> {
                    assertThat(echeance.date()).isEqualTo(le(10, 8, 2026));
                    assertThat(echeance.regle()).isEqualTo("RS-2019");
                });
    }

    @Test
    void sans_aide_au_logement_il_n_y_a_personne_a_qui_signaler() {
        assertThat(
                        uneProcedure()
                                .loyer("500", "0")
                                .dette("5000", le(10, 6, 2026), null)
                                .echeances(SIGNALEMENT_ORGANISME))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 30, ",
        "2027-01-01, 30, 2027-06-01",
        "2027-01-05, 450.00, 2027-06-05",
        "2027-01-05, 450.01, 2027-03-05"
    })
    void le_premier_defaut_choisit_la_loi_de_2027(
            LocalDate depuis, String dette, LocalDate limite) {
        var echeances =
                uneProcedure()
                        .loyer("500", "0")
                        .dette(dette, depuis, APL)
                        .echeances(SIGNALEMENT_ORGANISME);
        if (limite == null) {
            assertThat(echeances).isEmpty();
        } else {
            assertThat(echeances).extracting(Echeance::date).containsExactly(limite);
            assertThat(echeances.getFirst().explication()).contains("à confirmer");
        }
    }

    @Test
    void un_signalement_fait_a_temps_tient_l_echeance() {
        var procedure = uneProcedure().loyer("500", "0").dette("1000", le(10, 6, 2026), APL);
        assertThat(
                        procedure
                                .acte(new Acte.Signalement("S1", le(10, 8, 2026)))
                                .echeance(SIGNALEMENT_ORGANISME)
                                .etat())
                .isEqualTo(EtatEcheance.TENUE);
        assertThat(
                        uneProcedure()
                                .loyer("500", "0")
                                .dette("1000", le(10, 6, 2026), APL)
                                .acte(new Acte.Signalement("S1", le(11, 8, 2026)))
                                .echeance(SIGNALEMENT_ORGANISME)
                                .etat())
                .isEqualTo(EtatEcheance.ATTEINTE);
    }
}
