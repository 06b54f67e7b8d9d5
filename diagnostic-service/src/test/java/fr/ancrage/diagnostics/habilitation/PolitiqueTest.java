package fr.ancrage.diagnostics.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.repartition.charte.ChartesSignees;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.policy.ClasseLisible;
import fr.ancrage.platform.policy.LignePolitique;
import fr.ancrage.platform.policy.PolicyProperties;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The policy that people read is the one that the service applies. */
class PolitiqueTest {

    private static final List<String> ROLES =
            List.of(
                    "secretariat",
                    "gestionnaire",
                    "travailleur-social",
                    "encadrant",
                    "operateur",
                    "bailleur",
                    "siao",
                    "observateur",
                    "exploitant");

    private final HorlogeMetier horloge =
            HorlogeMetier.of("2026-11-20", ZoneId.of("Europe/Paris"), Clock.systemUTC());
    private final ChartesSignees chartes = new ChartesSignees();
    private final List<LignePolitique> lignes =
            new Politique(
                            new Habilitation(chartes, horloge),
                            chartes,
                            horloge,
                            new PolicyProperties(ROLES, List.of("dpo")))
                    .lines(new AgentConnecte("id", "dpo", "ddets-77", Set.of("dpo"), Set.of()));

    private LignePolitique ligne(String role) {
        return lignes.stream().filter(l -> l.role().equals(role)).findFirst().orElseThrow();
    }

    @Test
    void chaque_role_de_la_plateforme_a_sa_ligne() {
        assertThat(lignes).extracting(LignePolitique::role).containsExactlyElementsOf(ROLES);
    }

    @Test
    void un_role_se_dit_avec_ses_dossiers_ses_classes_et_ses_actes() {
        assertThat(ligne("operateur").portee()).contains("son organisme", "3 mois après");
        assertThat(ligne("gestionnaire").portee()).contains("ses arrondissements");
        assertThat(ligne("gestionnaire").classes())
                .extracting(ClasseLisible::code)
                .containsExactly("P", "Rs", "R");
        assertThat(ligne("encadrant").actes()).contains("confier une mission à un collègue");
        assertThat(ligne("travailleur-social").actes())
                .contains("remettre un rapport")
                .doesNotContain("confier une mission à un collègue");
        assertThat(ligne("bailleur").portee())
                .isEqualTo(
                        "aucune mission ; les rapports remis sur les ménages dont il conduit le"
                                + " relogement, ou sur ses locataires");
        assertThat(ligne("bailleur").actes()).isEmpty();
        assertThat(ligne("secretariat").actes()).contains("clore une mission, avec un motif");
    }

    @Test
    void ce_qui_n_est_pas_accorde_se_dit_aussi() {
        for (var role : List.of("siao", "observateur", "exploitant")) {
            assertThat(ligne(role).portee()).isEqualTo("aucun");
            assertThat(ligne(role).classes()).isEmpty();
            assertThat(ligne(role).actes()).isEmpty();
        }
    }
}
