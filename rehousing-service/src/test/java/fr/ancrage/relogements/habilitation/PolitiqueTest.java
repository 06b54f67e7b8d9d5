package fr.ancrage.relogements.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.droits.PolitiqueLisible;
import fr.ancrage.relogements.ServiceDemarre;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy that people read is the one that the service applies. */
@ServiceDemarre
class PolitiqueTest extends PolitiqueLisible {

    @LocalServerPort int port;

    PolitiqueTest() {
        super("/api/relogements/politique");
    }

    @Override
    protected int port() {
        return port;
    }

    @Test
    void chaque_role_se_dit_en_francais() {
        assertThat(ligne("siao").path("portee").asString()).contains("concours accordés");
        assertThat(ligne("bailleur").path("classes").toString())
                .contains("relogement")
                .doesNotContain("social");
        assertThat(ligne("acces-logement").path("actes").toString()).contains("chef de file");
        assertThat(ligne("operateur").path("portee").asString()).isEqualTo("aucun");
        assertThat(ligne("operateur").path("actes").size()).isZero();
    }
}
