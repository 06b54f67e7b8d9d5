package fr.ancrage.commissions.bilan.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.bilan.model.BilanAnnuel.Decision;
import fr.ancrage.commissions.bilan.model.BilanAnnuel.MotifRefus;
import fr.ancrage.commissions.bilan.model.BilanAnnuel.Textes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilanAnnuelTest {

    private static final Chiffres CHIFFRES =
            new Chiffres(List.of(), List.of(), List.of(), List.of());

    private static BilanAnnuel de2026() {
        return BilanAnnuel.aPreparer(new BilanId("21", 2026));
    }

    private static Textes proposant() {
        return new Textes(null, "Une permanence de l'ADIL à Montbard.", Map.of());
    }

    private static BilanAnnuel apres(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Prise.class);
        return ((Decision.Prise) decision).bilan();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, false", "2026-12-31, false", "2027-01-01, true"})
    void il_s_arrete_quand_l_annee_est_finie(LocalDate le, boolean arrete) {
        var decision = apres(de2026().ecrire(proposant())).arreter(CHIFFRES, le);
        if (arrete) {
            assertThat(apres(decision).arrete()).isEqualTo(new BilanAnnuel.Arrete(le, CHIFFRES));
        } else {
            assertThat(decision).isEqualTo(new Decision.Refusee(MotifRefus.ANNEE_EN_COURS));
        }
    }

    @Test
    void il_propose_quelque_chose_et_ne_change_plus_une_fois_arrete() {
        var janvier = LocalDate.of(2027, 1, 15);
        assertThat(de2026().arreter(CHIFFRES, janvier))
                .isEqualTo(new Decision.Refusee(MotifRefus.PROPOSITIONS_MANQUANTES));
        var arrete = apres(apres(de2026().ecrire(proposant())).arreter(CHIFFRES, janvier));
        assertThat(arrete.ecrire(Textes.VIDES))
                .isEqualTo(new Decision.Refusee(MotifRefus.BILAN_ARRETE));
        assertThat(arrete.arreter(CHIFFRES, janvier))
                .isEqualTo(new Decision.Refusee(MotifRefus.BILAN_ARRETE));
    }

    @ParameterizedTest
    @CsvSource({"70, 100, -30", "71, 100, -29", "110, 100, 10", ", 100,", "70, ,", "70, 0,"})
    void une_variation_se_constate_quand_ses_deux_chiffres_sont_connus(
            @Nullable Long valeur, @Nullable Long depart, @Nullable Long constatee) {
        var objectif = new Objectif("EXPULSIONS", "l", "I-17", -30, 2020, 2024, "S003");
        assertThat(objectif.constate(valeur, depart)).isEqualTo(constatee);
    }
}
