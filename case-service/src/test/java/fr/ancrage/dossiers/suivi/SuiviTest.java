package fr.ancrage.dossiers.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.suivi.model.Abonnement;
import fr.ancrage.dossiers.suivi.model.EtatDuDossier;
import fr.ancrage.dossiers.suivi.model.Geste;
import fr.ancrage.dossiers.suivi.model.RefusGeste;
import fr.ancrage.dossiers.suivi.model.Suivi;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiviTest {

    private static final LocalDate JEUDI = LocalDate.of(2026, 12, 3);

    private final Suivi rien = Suivi.vide("d", "cd-21");

    @Test
    void suivre_part_de_ce_qui_est_deja_la_et_voir_avance() {
        Suivi suivi = rien.apres(new Geste.Suivre(), "anne", 7);
        assertThat(suivi.abonnement("anne")).hasValue(new Abonnement("anne", 7));
        // following again forgets nothing that was not read
        assertThat(suivi.apres(new Geste.Suivre(), "anne", 9)).isEqualTo(suivi);
        assertThat(suivi.apres(new Geste.Voir(), "anne", 9).abonnement("anne"))
                .hasValue(new Abonnement("anne", 9));
        assertThat(suivi.apres(new Geste.NePlusSuivre(), "anne", 9)).isEqualTo(rien);
    }

    @Test
    void qui_ne_suit_pas_n_a_rien_vu() {
        assertThat(rien.apres(new Geste.Voir(), "anne", 9)).isEqualTo(rien);
    }

    @Test
    void un_referent_et_une_date_de_revue_se_posent_et_se_retirent() {
        Suivi suivi =
                rien.apres(new Geste.Confier("paul"), "anne", 1)
                        .apres(new Geste.Revoir(JEUDI), "anne", 1);
        assertThat(suivi.referent()).isEqualTo("paul");
        assertThat(suivi.revoirLe()).isEqualTo(JEUDI);
        assertThat(
                        suivi.apres(new Geste.Liberer(), "anne", 1)
                                .apres(new Geste.NePlusRevoir(), "anne", 1))
                .isEqualTo(rien);
    }

    @Test
    void un_dossier_reuni_apporte_ce_que_l_autre_ne_dit_pas() {
        Suivi absorbee = new Suivi("e", "cd-21", "paul", JEUDI, List.of(new Abonnement("luc", 4)));
        Suivi suivi = rien.apres(new Geste.Confier("anne"), "anne", 1).reunie(absorbee);
        assertThat(suivi.referent()).isEqualTo("anne");
        assertThat(suivi.revoirLe()).isEqualTo(JEUDI);
        assertThat(suivi.abonnement("luc")).hasValue(new Abonnement("luc", 0));
    }

    @Test
    void une_procedure_terminee_n_a_plus_de_referent_a_nommer_mais_se_suit_encore() {
        EtatDuDossier clos = new EtatDuDossier("d", true, false, 1);
        assertThat(clos.refuse(new Geste.Confier("anne"))).hasValue(RefusGeste.DOSSIER_CLOS);
        assertThat(clos.refuse(new Geste.Revoir(JEUDI))).hasValue(RefusGeste.DOSSIER_CLOS);
        assertThat(clos.refuse(new Geste.Liberer())).isEmpty();
        assertThat(clos.refuse(new Geste.Suivre())).isEmpty();
    }

    @Test
    void ce_qui_n_est_que_lu_ne_se_suit_pas() {
        EtatDuDossier lu = new EtatDuDossier("d", false, true, 1);
        assertThat(lu.refuse(new Geste.Suivre())).hasValue(RefusGeste.LECTURE_SEULE);
        assertThat(lu.refuse(new Geste.Confier("anne"))).hasValue(RefusGeste.LECTURE_SEULE);
    }
}
