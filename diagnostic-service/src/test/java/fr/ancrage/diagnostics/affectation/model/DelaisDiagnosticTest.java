package fr.ancrage.diagnostics.affectation.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.regles.ReglesDuDiagnostic;
import fr.ancrage.diagnostics.repartition.charte.ChartesSignees;
import fr.ancrage.diagnostics.repartition.model.Mission;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test vectors T-05 to T-08 and T-23 of domain §1.9. */
class DelaisDiagnosticTest {

    private static final Optional<Period> ENQUETE = ChartesSignees.du("77").delaiEnquete();

    private final DelaisDiagnostic delais = ReglesDuDiagnostic.delaisDiagnostic();

    @ParameterizedTest
    @CsvSource({"2024-10-15, 2024-10-08", "2024-11-05, 2024-10-28"})
    void le_dsf_part_cinq_jours_ouvres_avant_l_audience(LocalDate audience, LocalDate limite) {
        assertThat(
                        delais.pour(Mission.DSF, Optional.empty())
                                .echeances(audience.minusMonths(3), audience))
                .contains(new Echeance(CodeEcheance.DSF_TRANSMISSION, limite));
    }

    @ParameterizedTest
    @CsvSource({"2024-04-29, 2024-05-24", "2024-09-03, 2024-09-24"})
    void l_entretien_est_propose_quinze_jours_ouvres_apres_la_saisine(
            LocalDate saisine, LocalDate limite) {
        assertThat(delais.pour(Mission.DSF, Optional.empty()).echeances(saisine, null))
                .containsExactly(new Echeance(CodeEcheance.DSF_ENTRETIEN, limite));
    }

    @Test
    void l_enquete_sociale_se_fait_trente_jours_avant_l_audience() {
        var audience = LocalDate.of(2019, 5, 14);
        assertThat(
                        delais.pour(Mission.ENQUETE_SOCIALE, ENQUETE)
                                .echeances(audience.minusMonths(2), audience))
                .containsExactly(
                        new Echeance(CodeEcheance.ENQUETE_SOCIALE, LocalDate.of(2019, 4, 14)));
    }

    @Test
    void avant_le_decret_de_2021_aucun_delai_legal_ne_court() {
        var saisine = LocalDate.of(2021, 1, 7);
        assertThat(
                        delais.pour(Mission.DSF, Optional.empty())
                                .echeances(saisine, saisine.plusMonths(3)))
                .isEmpty();
        assertThat(
                        delais.pour(Mission.DSF, Optional.empty())
                                .echeances(saisine.plusDays(1), saisine.plusMonths(3)))
                .hasSize(2);
    }

    @Test
    void sans_audience_connue_rien_ne_se_compte_a_rebours() {
        assertThat(
                        delais.pour(Mission.ENQUETE_SOCIALE, ENQUETE)
                                .echeances(LocalDate.of(2026, 11, 20), null))
                .isEmpty();
    }
}
