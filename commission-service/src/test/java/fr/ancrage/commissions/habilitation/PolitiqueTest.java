package fr.ancrage.commissions.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.platform.test.droits.PolitiqueLisible;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy that people read is the one that the service applies. */
@ServiceDemarre
class PolitiqueTest extends PolitiqueLisible {

    @LocalServerPort int port;

    PolitiqueTest() {
        super("/api/commissions/politique");
    }

    @Override
    protected int port() {
        return port;
    }

    @Test
    void chaque_role_se_dit_en_francais() {
        assertThat(ligne("secretariat").path("portee").asString()).contains("son département");
        assertThat(ligne("secretariat").path("actes").toString()).contains("programmer une séance");
        assertThat(ligne("bailleur").path("portee").asString())
                .isEqualTo("préconisations adressées à son organisme");
        assertThat(ligne("observateur").path("portee").asString())
                .isEqualTo("chiffres, petits effectifs cachés");
        assertThat(ligne("observateur").path("classes").size()).isZero();
        assertThat(ligne("siao").path("portee").asString())
                .isEqualTo("préconisations adressées à son organisme");
        assertThat(ligne("adil").path("portee").asString()).isEqualTo("aucun");
    }
}
