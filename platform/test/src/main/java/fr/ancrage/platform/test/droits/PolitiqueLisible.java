package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The policy that people read: every role has its line, and who answers for it reads it. */
public abstract class PolitiqueLisible {

    private static final int ROLES = 20;

    private final String chemin;

    /** The address that gives it. */
    protected PolitiqueLisible(String chemin) {
        this.chemin = chemin;
    }

    protected abstract int port();

    /** What a role may see and do, as people read it. */
    protected JsonNode ligne(String role) {
        var lignes = new HashMap<String, JsonNode>();
        for (var ligne :
                Client.agent(port(), "dpo-21", "ddets-21", "dpo")
                        .get(chemin)
                        .corps()
                        .path("lignes")) {
            lignes.put(ligne.path("role").asString(), ligne);
        }
        assertThat(lignes).hasSize(ROLES);
        return Objects.requireNonNull(lignes.get(role), role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "gestionnaire", "travailleur-social", "exploitant"})
    void qui_n_en_repond_pas_ne_la_lit_pas(String role) {
        assertThat(Client.agent(port(), "autre", "ddets-21", role).get(chemin).statut())
                .isEqualTo(403);
    }
}
