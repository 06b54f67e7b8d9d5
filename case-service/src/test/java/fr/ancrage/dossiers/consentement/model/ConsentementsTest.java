package fr.ancrage.dossiers.consentement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.ancrage.dossiers.consentement.model.Consentement.Etat;
import fr.ancrage.dossiers.consentement.model.Consentement.Moyen;
import fr.ancrage.dossiers.consentement.model.Consentement.Objet;
import fr.ancrage.dossiers.consentement.model.Consentement.Recueil;
import fr.ancrage.dossiers.consentement.model.Consentement.Sens;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** About one thing, the household's last word holds. */
class ConsentementsTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);

    private final Consentement accord = dit(Objet.CLPIL, Sens.ACCORD, 10);
    private final Consentement refus = dit(Objet.CLPIL, Sens.REFUS, 12);

    private static Recueil le(int jour) {
        return new Recueil(
                LocalDate.of(2026, 11, jour), Moyen.ORAL, "cd-21", "ts-cd-21", AUJOURDHUI);
    }

    private static Consentement dit(Objet objet, Sens sens, int jour) {
        return Consentement.nouveau(objet, sens, le(jour));
    }

    @Test
    void le_dernier_mot_du_menage_remplace_les_precedents_sur_le_meme_objet_seulement() {
        Consentement asll = dit(Objet.ASLL, Sens.ACCORD, 9);
        Consentements tous = Consentements.AUCUN.avec(asll).avec(accord).avec(refus);

        assertThat(tous.etat(asll)).isEqualTo(Etat.EN_VIGUEUR);
        assertThat(tous.etat(accord)).isEqualTo(Etat.REMPLACE);
        assertThat(tous.etat(refus)).isEqualTo(Etat.EN_VIGUEUR);
    }

    @Test
    void une_reponse_plus_ancienne_enregistree_tard_ne_remplace_rien() {
        Consentements tous = Consentements.AUCUN.avec(refus).avec(accord);

        assertThat(tous.etat(accord)).isEqualTo(Etat.REMPLACE);
        assertThat(tous.etat(refus)).isEqualTo(Etat.EN_VIGUEUR);
    }

    @Test
    void du_meme_jour_vaut_la_derniere_enregistree() {
        Consentement revenu = dit(Objet.CLPIL, Sens.REFUS, 10);

        assertThat(Consentements.AUCUN.avec(accord).avec(revenu).etat(revenu))
                .isEqualTo(Etat.EN_VIGUEUR);
    }

    @Test
    void un_retrait_garde_la_trace_finit_l_effet_et_ne_ranime_rien() {
        Consentements tous = Consentements.AUCUN.avec(accord).avec(refus).sans(refus.id(), le(12));

        assertThat(tous.tous()).hasSize(2);
        Consentement retire = tous.trouver(refus.id()).orElseThrow();
        assertThat(retire.retrait()).isEqualTo(le(12));
        assertThat(tous.etat(retire)).isEqualTo(Etat.RETIRE);
        assertThat(tous.etat(accord)).isEqualTo(Etat.REMPLACE);
        Consentement nouveau = dit(Objet.CLPIL, Sens.ACCORD, 12);
        assertThat(tous.avec(nouveau).etat(nouveau)).isEqualTo(Etat.EN_VIGUEUR);
    }

    @Test
    void une_reponse_donnee_avant_un_retrait_ne_vaut_pas_apres_lui() {
        Consentements tous = Consentements.AUCUN.avec(accord).sans(accord.id(), le(14));

        assertThat(tous.avec(refus).etat(refus)).isEqualTo(Etat.REMPLACE);
    }

    @Test
    void la_meme_reponse_deux_fois_est_connue_mais_plus_apres_son_retrait() {
        Consentements tous = Consentements.AUCUN.avec(accord);
        Consentement encore = dit(Objet.CLPIL, Sens.ACCORD, 10);

        assertThat(tous.connait(encore)).isTrue();
        assertThat(tous.connait(refus)).isFalse();
        assertThat(tous.sans(accord.id(), le(10)).connait(encore)).isFalse();
    }

    @Test
    void deux_dossiers_reunis_gardent_chaque_reponse_une_fois() {
        Consentements un = Consentements.AUCUN.avec(accord);

        assertThat(un.plus(un.avec(refus)).tous()).containsExactly(accord, refus);
    }

    @Test
    void rien_ne_se_retire_avant_d_etre_dit_ni_ne_s_enregistre_avant_d_etre_donne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Consentements.AUCUN.avec(accord).sans(accord.id(), le(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> le(21));
    }

    @Test
    void rien_ne_se_lit_dans_un_journal_technique() {
        assertThat(accord + " " + accord.donne()).doesNotContain("CLPIL", "ACCORD", "cd-21");
    }
}
