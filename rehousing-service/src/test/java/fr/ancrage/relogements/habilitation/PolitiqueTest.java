package fr.ancrage.relogements.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.relogements.Client;
import fr.ancrage.relogements.ServiceDemarre;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The policy that people read is the one that the service applies. */
@ServiceDemarre
class PolitiqueTest {

    private static final String CHEMIN = "/api/relogements/politique";

    @LocalServerPort int port;

    private JsonNode ligne(String role) {
        var lignes =
                Client.agent(port, "dpo-21", "ddets-21", "dpo").get(CHEMIN).corps().path("lignes");
        var roles = new HashSet<String>();
        for (var ligne : lignes) {
            roles.add(ligne.path("role").asString());
        }
        assertThat(roles).hasSize(20);
        for (var ligne : lignes) {
            if (ligne.path("role").asString().equals(role)) {
                return ligne;
            }
        }
        throw new AssertionError(role);
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

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "gestionnaire", "travailleur-social", "exploitant"})
    void qui_n_en_repond_pas_ne_la_lit_pas(String role) {
        assertThat(Client.agent(port, "autre", "ddets-21", role).get(CHEMIN).statut())
                .isEqualTo(403);
    }
}
