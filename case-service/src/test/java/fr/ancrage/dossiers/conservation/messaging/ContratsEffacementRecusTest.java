package fr.ancrage.dossiers.conservation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.platform.test.contracts.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContratsEffacementRecusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"dossiers", "diagnostics", "commissions", "notifications", "relogements"})
    void la_reponse_de_chaque_service_se_lit(String exchange) {
        var fait =
                Contract.of(exchange, "effacement.fait.v1")
                        .exampleAs(EffacementsRecus.EffacementFaitV1.class);

        assertThat(Effacement.SERVICES).contains(fait.service());
        assertThat(fait.comptes()).singleElement().extracting("nombre").isEqualTo(1L);
        assertThat(fait.restants()).isZero();
    }
}
