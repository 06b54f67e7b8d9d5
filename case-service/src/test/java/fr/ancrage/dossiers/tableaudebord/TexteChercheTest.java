package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TexteChercheTest {

    @Test
    void une_reference_designe_un_dossier_et_le_reste_ne_compte_plus() {
        TexteCherche texte = TexteCherche.de("dossier 2a-2026-000012 Martin");

        assertThat(texte.reference()).contains("2A-2026-000012");
        assertThat(texte.tout()).isEmpty();
    }

    @Test
    void les_zeros_d_une_reference_se_laissent_de_cote() {
        assertThat(TexteCherche.de("21-2026-12").reference()).contains("21-2026-000012");
        assertThat(TexteCherche.de("03-8011-2233").reference()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 80 11 22 33", "0380112233", "+33 3.80.11.22.33", "03-80-11-22-33"})
    void un_telephone_se_reconnait_comme_qu_il_soit_ecrit(String telephone) {
        TexteCherche texte = TexteCherche.de("Martin " + telephone);

        assertThat(texte.telephones()).containsExactly("0380112233");
        assertThat(texte.mots()).containsExactly("martin");
    }

    @Test
    void ni_numero_de_voie_ni_mot_vide_ne_se_cherchent() {
        assertThat(TexteCherche.de("Martin 12 rue du 8 mai 1945").mots())
                .containsExactly("martin", "rue", "mai", "1945");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0380112233", "03801122", "380112233", "00380112233", "０３８０１１２２３３"})
    void sans_la_classe_contact_rien_de_ce_qui_peut_etre_un_telephone_ne_se_cherche(
            String chiffres) {
        assertThat(TexteCherche.de("Martin " + chiffres).motsSansTelephone())
                .containsExactly("martin");
    }

    @Test
    void ce_qui_est_cherche_ne_s_ecrit_nulle_part() {
        assertThat(TexteCherche.de("Martin").toString()).doesNotContainIgnoringCase("martin");
    }
}
