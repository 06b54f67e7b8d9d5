package fr.ancrage.dossiers.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LecteursTest {

    private final TerritoireDossiers territoire =
            new TerritoireDossiers(
                    "21",
                    List.of(),
                    List.of(
                            organisation("ddets-21", List.of("211", "212"), "secretariat"),
                            organisation("sous-prefecture", List.of("211"), "gestionnaire"),
                            organisation("siao-21", List.of("211", "212"), "siao"),
                            organisation("cd-21", List.of("211", "212"), "travailleur-social")));

    @Test
    void un_territoire_ouvre_a_qui_le_tient() {
        assertThat(lecteurs("dep:21", "arr:212")).containsExactly("ddets-21");
        assertThat(lecteurs("dep:21", "arr:211")).containsExactly("ddets-21", "sous-prefecture");
        assertThat(lecteurs("dep:21", "cfp:21")).containsExactly("ddets-21", "siao-21");
    }

    @Test
    void une_part_dans_le_dossier_ouvre_a_qui_l_a() {
        assertThat(lecteurs("org:cd-21", "mission:adefo", "chef:orvitis", "appele:siao-21"))
                .containsExactly("adefo", "cd-21", "orvitis", "siao-21");
    }

    @Test
    void ni_une_archive_ni_une_exception_ne_comptent() {
        assertThat(lecteurs("archive:21", "exception:anne:2026-11-27")).isEmpty();
    }

    private Set<String> lecteurs(String... mots) {
        return new Lecteurs().de(List.of(mots), territoire);
    }

    private static Organisation organisation(
            String code, List<String> arrondissements, String... roles) {
        return new Organisation(code, code, "", List.of(), arrondissements, Set.of(roles));
    }
}
