package fr.ancrage.dossiers.priorite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.priorite.model.Fait;
import fr.ancrage.dossiers.priorite.model.Priorite;
import fr.ancrage.dossiers.priorite.model.ReglePriorite;
import fr.ancrage.dossiers.priorite.model.ReglesPriorite;
import fr.ancrage.dossiers.priorite.regles.LecturePriorite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A priority is the sum of its reasons. */
class ReglesPrioriteTest {

    private final ReglesPriorite regles = LecturePriorite.reglesPriorite();

    @ParameterizedTest
    @CsvSource({
        "0, ECHEANCE_TROIS_JOURS",
        "3, ECHEANCE_TROIS_JOURS",
        "4, ECHEANCE_SEMAINE",
        "7, ECHEANCE_SEMAINE",
        "8, ECHEANCE_MOIS",
        "30, ECHEANCE_MOIS"
    })
    void de_plusieurs_regles_sur_un_fait_une_seule_compte(long jours, String code) {
        Priorite priorite = regles.de(Map.of(Fait.JOURS_AVANT_ECHEANCE, jours));

        assertThat(priorite.raisons()).extracting(Priorite.Raison::code).containsExactly(code);
        assertThat(priorite.raisons().getFirst().libelle()).contains(jours + " j");
    }

    @ParameterizedTest
    @CsvSource({"JOURS_AVANT_ECHEANCE, 31", "JOURS_SANS_ACTIVITE, 29", "ENFANTS, 0", "STADE, 1"})
    void au_dela_des_bornes_un_fait_ne_compte_pas(Fait fait, long n) {
        assertThat(regles.de(Map.of(fait, n)).points()).isZero();
    }

    @Test
    void chaque_point_a_sa_raison_et_chaque_raison_sa_source() {
        Priorite priorite =
                regles.de(
                        Map.of(
                                Fait.JOURS_AVANT_ECHEANCE, 2L,
                                Fait.ENFANTS, 3L,
                                Fait.STADE, 2L,
                                Fait.JOURS_SANS_ACTIVITE, 95L));

        assertThat(priorite.points())
                .isEqualTo(priorite.raisons().stream().mapToInt(Priorite.Raison::points).sum());
        assertThat(priorite.raisons())
                .hasSize(4)
                .allSatisfy(r -> assertThat(r.source()).isNotBlank());
        assertThat(priorite.raisons().getFirst().code()).isEqualTo("ECHEANCE_TROIS_JOURS");
        assertThat(priorite.niveau()).isEqualTo(Priorite.Niveau.FORTE);
    }

    @Test
    void sans_fait_connu_un_dossier_est_ordinaire() {
        assertThat(regles.de(Map.of()))
                .isEqualTo(new Priorite(Priorite.Niveau.ORDINAIRE, 0, List.of()));
    }

    @Test
    void une_regle_sans_borne_ou_en_double_est_refusee() {
        assertThatThrownBy(() -> new ReglePriorite("X", Fait.ENFANTS, null, null, 1, "x", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        ReglePriorite regle = new ReglePriorite("X", Fait.ENFANTS, 1L, null, 1, "x", "x");
        assertThatThrownBy(() -> new ReglesPriorite(1, 2, List.of(regle, regle)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
