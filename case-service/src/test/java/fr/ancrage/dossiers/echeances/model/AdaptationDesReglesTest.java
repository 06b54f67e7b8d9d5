package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeEcheance.SIGNALEMENT_ORGANISME;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.REGLES;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** a doubtful rule says so, and a département may give it its own value. */
class AdaptationDesReglesTest {
    private static final String DOUTEUSE = "impaye.signalement/RS-2027-APL/2027-01-01";
    private static final LocalDate AVANT = le(1, 2, 2027);

    @Test
    void une_regle_douteuse_se_dit_a_confirmer_dans_l_echeance_qu_elle_donne() {
        Echeance echeance = signalement(REGLES, AVANT);
        assertThat(echeance.confiance().marque()).isEqualTo("?");
        assertThat(echeance.explication()).contains("à confirmer");
    }

    @Test
    void l_adaptation_vaut_pour_son_departement_seul_et_se_lit_dans_l_article() {
        ReglesDuDepartement cote = ReglesDuDepartement.sans("21").avec(decision("3"));
        Echeance adaptee = signalement(REGLES.adapte(cote), AVANT);
        assertThat(adaptee.date()).isEqualTo(le(5, 7, 2027));
        assertThat(adaptee.regle()).isEqualTo("RS-2027-APL");
        assertThat(adaptee.reference())
                .contains("R. 824-4", "adaptée pour le département 21 le 15 janvier 2027");
        assertThat(adaptee.confiance().marque()).isEqualTo("?");
        assertThat(signalement(REGLES, AVANT).date()).isEqualTo(le(5, 6, 2027));
    }

    @Test
    void la_derniere_decision_l_emporte_et_un_retrait_rend_la_regle_ecrite() {
        ReglesDuDepartement regles =
                ReglesDuDepartement.sans("21").avec(decision("3")).avec(decision("4"));
        assertThat(signalement(REGLES.adapte(regles), AVANT).date()).isEqualTo(le(5, 8, 2027));
        ReglesDuDepartement retirees = regles.avec(decision(null));
        assertThat(signalement(REGLES.adapte(retirees), AVANT))
                .isEqualTo(signalement(REGLES, AVANT));
        assertThat(retirees.historique(douteuse())).hasSize(3);
    }

    @Test
    void une_echeance_atteinte_n_est_pas_recalculee_par_une_adaptation() {
        LocalDate apres = le(1, 7, 2027);
        CalculEcheances ecrite = UneProcedure.calcul(REGLES);
        CalculEcheances adaptee =
                UneProcedure.calcul(
                        REGLES.adapte(ReglesDuDepartement.sans("21").avec(decision("3"))));
        FaitsProcedure faits = faits();
        List<Echeance> stockees = ecrite.calculer(faits, apres).echeances();
        assertThat(stockees).extracting(Echeance::etat).containsExactly(EtatEcheance.ATTEINTE);
        Fusion fusion = adaptee.fusionner(stockees, adaptee.calculer(faits, apres), apres);
        assertThat(fusion.calendrier().echeances()).isEqualTo(stockees);
        assertThat(fusion.recalculs()).isEmpty();
    }

    @Test
    void une_echeance_ouverte_est_recalculee_par_une_adaptation_et_le_dit() {
        CalculEcheances adaptee =
                UneProcedure.calcul(
                        REGLES.adapte(ReglesDuDepartement.sans("21").avec(decision("3"))));
        Fusion fusion =
                adaptee.fusionner(
                        UneProcedure.calcul(REGLES).calculer(faits(), AVANT).echeances(),
                        adaptee.calculer(faits(), AVANT),
                        AVANT);
        assertThat(fusion.recalculs())
                .singleElement()
                .satisfies(r -> assertThat(r.parUneRegleNouvelle()).isTrue());
    }

    @Test
    void une_regle_certaine_ne_s_adapte_pas() {
        assertThat(REGLES.regles())
                .filteredOn(ReglesDuDepartement::adaptable)
                .extracting(RegleDatee::id)
                .containsExactlyInAnyOrder(DOUTEUSE, "plan.par_defaut/RS-2027-APL/2027-01-01");
        RegleDatee certaine = REGLES.parId("cql.delai/RS-2023/2023-07-29").orElseThrow();
        AdaptationRegle forcee =
                new AdaptationRegle(
                        certaine.id(), BigDecimal.TEN, false, "essai", "essai", le(1, 1, 2027));
        assertThat(ReglesDuDepartement.sans("21").avec(forcee).adapter(certaine))
                .isEqualTo(certaine);
    }

    @Test
    void chaque_regle_a_son_identifiant() {
        assertThat(REGLES.regles()).extracting(RegleDatee::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "-1, false", "1, true", "2.0, true", "1.5, false", "1001, false"})
    void une_duree_est_un_nombre_entier_plus_grand_que_zero(String valeur, boolean acceptee) {
        assertThat(ReglesDuDepartement.acceptable(douteuse(), new BigDecimal(valeur)))
                .isEqualTo(acceptee);
    }

    private static RegleDatee douteuse() {
        return REGLES.parId(DOUTEUSE).orElseThrow();
    }

    private static AdaptationRegle decision(String valeur) {
        return new AdaptationRegle(
                DOUTEUSE,
                valeur == null ? null : new BigDecimal(valeur),
                false,
                "Circulaire de la CAF de janvier 2027",
                "administrateur-21",
                le(15, 1, 2027));
    }

    private static FaitsProcedure faits() {
        return uneProcedure().dette("120", le(5, 1, 2027), new AideAuLogement(null, false)).faits();
    }

    private static Echeance signalement(JeuDeRegles loi, LocalDate jour) {
        return UneProcedure.calcul(loi).calculer(faits(), jour).echeances().stream()
                .filter(e -> e.code() == SIGNALEMENT_ORGANISME)
                .findFirst()
                .orElseThrow();
    }
}
