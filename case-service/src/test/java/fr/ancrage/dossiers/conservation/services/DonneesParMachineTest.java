package fr.ancrage.dossiers.conservation.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.AutresServices;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.conservation.model.DonneesDesServices;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each service says what of its own has reached its day. */
@ServiceDemarre
class DonneesParMachineTest {

    private static final LocalDate JOUR = LocalDate.of(2024, 11, 20);

    @Autowired DonneesDesServices services;

    @BeforeEach
    @AfterEach
    void personne_ne_detient_rien() {
        AutresServices.tousLaEtMuets();
    }

    @Test
    void ce_que_chaque_service_dit_d_une_classe_est_reuni() {
        AutresServices.echu("notifications", "COURRIER_ENVOYE", "d-1");
        AutresServices.echu("relogements", "COURRIER_ENVOYE", "d-2");
        AutresServices.echu("relogements", "VIVIER", "d-3");

        assertThat(services.echus("COURRIER_ENVOYE", "21", JOUR)).containsExactly("d-1", "d-2");
    }

    @Test
    void un_service_absent_fait_attendre_ce_n_est_pas_le_silence_de_qui_n_a_rien() {
        AutresServices.absent("notifications");

        assertThatThrownBy(() -> services.echus("COURRIER_ENVOYE", "21", JOUR))
                .isInstanceOf(RuntimeException.class);
    }
}
