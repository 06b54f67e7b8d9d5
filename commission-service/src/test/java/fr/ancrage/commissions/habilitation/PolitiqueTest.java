package fr.ancrage.commissions.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.Client;
import fr.ancrage.commissions.ServiceDemarre;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The policy that people read is the one that the service applies. */
@ServiceDemarre
class PolitiqueTest {

    private static final String CHEMIN = "/api/commissions/politique";

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

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "gestionnaire", "travailleur-social", "exploitant"})
    void qui_n_en_repond_pas_ne_la_lit_pas(String role) {
        assertThat(Client.agent(port, "autre", "ddets-21", role).get(CHEMIN).statut())
                .isEqualTo(403);
    }
}
