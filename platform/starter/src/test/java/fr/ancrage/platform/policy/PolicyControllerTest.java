package fr.ancrage.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyControllerTest {

    private final ReadablePolicy policy =
            new ReadablePolicy() {
                @Override
                public String label() {
                    return "Things";
                }

                @Override
                public List<LignePolitique> lines(AgentConnecte reader) {
                    return List.of(line("dpo"), line("siao"));
                }
            };
    private final PolicyController controller =
            new PolicyController(policy, List.of("administrateur", "dpo"), "things");

    @Test
    void whoever_answers_for_it_reads_it_and_it_says_so() {
        var answer = controller.lire(agent("dpo"));

        assertThat(answer.service()).isEqualTo("things");
        assertThat(answer.libelle()).isEqualTo("Things");
        assertThat(answer.lignes().getFirst().actes()).containsExactly("lire cette politique");
        assertThat(answer.lignes().getLast().actes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "exploitant", "dpo-21", ""})
    void nobody_else_does(String role) {
        assertThatThrownBy(() -> controller.lire(agent(role)))
                .isInstanceOf(ProblemeException.class);
    }

    private static AgentConnecte agent(String role) {
        return new AgentConnecte("id", "login", "ddets-21", Set.of(role), Set.of());
    }

    private static LignePolitique line(String role) {
        return new LignePolitique(role, "aucun", List.of(), List.of());
    }
}
