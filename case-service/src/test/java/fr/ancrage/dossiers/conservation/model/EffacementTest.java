package fr.ancrage.dossiers.conservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.conservation.model.Effacement.Etat;
import fr.ancrage.dossiers.conservation.model.Effacement.Reponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffacementTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static Foyer foyer() {
        return new Foyer(
                "21",
                Set.of("m1", "m2"),
                List.of(
                        new Foyer.Procedure("d1", "21-2026-000001", "m1", null, JOUR),
                        new Foyer.Procedure("d2", "21-2026-000002", "m2", "d1", JOUR),
                        new Foyer.Procedure("d3", "21-2026-000003", "m2", "d2", JOUR),
                        new Foyer.Procedure("d4", "21-2026-000004", "m1", null, null)));
    }

    private static Effacement lance() {
        return Effacement.preparer(
                        foyer(), "", null, Effacement.Origine.DEMANDE, "OPPOSITION", JOUR)
                .lancer();
    }

    private static Reponse reponse(String service, long restants) {
        return new Reponse(service, JOUR, Map.of("dossiers", 2L), restants);
    }

    @Test
    void il_n_est_fait_que_quand_tous_les_services_ont_repondu_et_qu_il_ne_reste_rien() {
        var effacement = lance();
        for (var service : Effacement.SERVICES) {
            assertThat(effacement.etat()).isEqualTo(Etat.EN_COURS);
            assertThat(effacement.attendus()).contains(service);
            effacement = effacement.noter(reponse(service, 0));
        }
        assertThat(effacement.etat()).isEqualTo(Etat.FAIT);
        assertThat(effacement.attendus()).isEmpty();
    }

    @Test
    void ce_qui_reste_quelque_part_le_retient_et_se_voit() {
        var effacement = lance();
        for (var service : Effacement.SERVICES) {
            effacement = effacement.noter(reponse(service, service.equals("case-service") ? 1 : 0));
        }
        assertThat(effacement.etat()).isEqualTo(Etat.EN_COURS);
        assertThat(effacement.enRetard(JOUR)).isTrue();
    }

    @Test
    void la_premiere_reponse_d_un_service_compte() {
        var effacement = lance().noter(reponse("case-service", 0));

        assertThat(effacement.noter(reponse("case-service", 7))).isEqualTo(effacement);
    }

    @Test
    void un_service_est_en_retard_le_lendemain_et_pas_le_jour_meme() {
        assertThat(lance().enRetard(JOUR)).isFalse();
        assertThat(lance().enRetard(JOUR.plusDays(1))).isTrue();
    }

    @Test
    void les_memes_dossiers_sont_le_meme_effacement_dans_n_importe_quel_ordre() {
        assertThat(Effacement.id(Set.of("a", "b"), "", null))
                .isEqualTo(Effacement.id(Set.of("b", "a"), "", null));
        assertThat(Effacement.id(Set.of("a"), "", null))
                .isNotEqualTo(Effacement.id(Set.of("a"), "VIVIER", null));
    }

    @Test
    void la_meme_classe_jusqu_a_un_autre_jour_est_un_autre_effacement() {
        assertThat(Effacement.id(Set.of("a"), "VIVIER", JOUR))
                .isEqualTo(Effacement.id(Set.of("a"), "VIVIER", JOUR))
                .isNotEqualTo(Effacement.id(Set.of("a"), "VIVIER", JOUR.plusDays(1)))
                .isNotEqualTo(Effacement.id(Set.of("a"), "VIVIER", null));
    }

    @Test
    void un_dossier_part_avec_ceux_qu_il_a_absorbes_et_laisse_les_autres() {
        assertThat(foyer().reduitA("d1").dossiers()).containsExactly("d1", "d2", "d3");
        assertThat(foyer().reduitA("d4").dossiers()).containsExactly("d4");
        assertThat(foyer().enCours()).isTrue();
        assertThat(foyer().reduitA("d1").enCours()).isFalse();
    }
}
