package fr.ancrage.notifications.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.platform.test.droits.PolitiqueLisible;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy that people read is the one that the service applies. */
@ServiceDemarre
class PolitiqueTest extends PolitiqueLisible {

    @LocalServerPort int port;

    PolitiqueTest() {
        super("/api/notifications/politique");
    }

    @Override
    protected int port() {
        return port;
    }

    @Test
    void chaque_role_se_dit_en_francais() {
        assertThat(ligne("encadrant").path("portee").asString()).contains("a la mission");
        assertThat(ligne("encadrant").path("classes").toString()).contains("envois");
        assertThat(ligne("operateur").path("classes").size()).isZero();
        assertThat(ligne("exploitant").path("portee").asString()).contains("bloqués");
        assertThat(ligne("observateur").path("portee").asString()).isEqualTo("aucun");
    }
}
