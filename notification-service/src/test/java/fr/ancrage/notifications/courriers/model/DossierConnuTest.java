package fr.ancrage.notifications.courriers.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.notifications.courriers.model.MissionConnue.Fin;
import fr.ancrage.notifications.courriers.model.MissionConnue.Issue;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a dossier involves, and by which cause. */
class DossierConnuTest {

    private static final Fin REFUS =
            new Fin(Issue.REFUSEE, "HORS_TERRITOIRE", LocalDate.of(2026, 11, 20));

    private static DossierConnu dossier(Set<String> connuDe, MissionConnue... missions) {
        return dossier(connuDe, Set.of(), missions);
    }

    private static DossierConnu dossier(
            Set<String> connuDe, Set<String> terminees, MissionConnue... missions) {
        return new DossierConnu(
                "d",
                null,
                null,
                null,
                null,
                null,
                null,
                connuDe,
                Set.of(missions),
                terminees,
                null,
                null,
                null);
    }

    @Test
    void une_mission_implique_jusqu_a_ce_qu_elle_finisse() {
        assertThat(dossier(Set.of(), new MissionConnue("m", "a", 1, null)).organisations())
                .containsExactly("a");
        assertThat(dossier(Set.of(), new MissionConnue("m", "a", 2, REFUS)).organisations())
                .isEmpty();
    }

    @Test
    void une_mission_n_implique_que_la_derniere_a_qui_elle_fut_confiee() {
        assertThat(
                        dossier(
                                        Set.of(),
                                        new MissionConnue("m", "a", 1, null),
                                        new MissionConnue("m", "b", 3, null))
                                .organisations())
                .containsExactly("b");
    }

    @Test
    void chaque_cause_compte_pour_elle_seule() {
        assertThat(
                        dossier(
                                        Set.of("a"),
                                        new MissionConnue("m", "a", 2, REFUS),
                                        new MissionConnue("m", "b", 4, REFUS),
                                        new MissionConnue("n", "b", 1, null))
                                .organisations())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void ce_que_le_secretariat_a_termine_n_implique_plus() {
        var mission = new MissionConnue("m", "b", 1, null);

        assertThat(dossier(Set.of("a"), Set.of("m/b"), mission).organisations())
                .containsExactly("a");
        assertThat(dossier(Set.of("a"), Set.of("connu/a"), mission).organisations())
                .containsExactly("b");
    }
}
