package fr.ancrage.dossiers.dette.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.dette.model.PlanPaiement.Etat;
import fr.ancrage.dossiers.dette.model.PlanPaiement.EtatMensualite;
import fr.ancrage.dossiers.dette.model.PlanPaiement.Rupture;
import fr.ancrage.dossiers.dette.model.PlanPaiement.Type;
import fr.ancrage.dossiers.echeances.model.AdaptationRegle;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.ReglesDuDepartement;
import fr.ancrage.dossiers.echeances.regles.JoursFeriesFrancais;
import fr.ancrage.dossiers.echeances.regles.LectureRegles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanPaiementTest {

    private static final LocalDate SIGNE = le(20, 1, 2026);
    private static final Saisie SAISIE = new Saisie("agent", "cd-21", SIGNE);
    private static final ReglesDesPlans REGLES =
            new ReglesDesPlans(
                    LectureRegles.lire(List.of(LectureRegles.EMPLACEMENT)),
                    new JoursFeriesFrancais());

    private static LocalDate le(int jour, int mois, int annee) {
        return LocalDate.of(annee, mois, jour);
    }

    private static BigDecimal euros(String montant) {
        return new BigDecimal(montant).setScale(2);
    }

    private static PlanPaiement plan(Type type, String dette, String mensualite) {
        return PlanPaiement.nouveau(
                type, SIGNE, euros(dette), euros(mensualite), le(31, 1, 2026), SAISIE);
    }

    private static PlanPaiement paye(PlanPaiement plan, int rang, LocalDate le, String montant) {
        return plan.avec(PlanPaiement.Paiement.nouveau(rang, le, euros(montant), SAISIE));
    }

    @Test
    void la_derniere_mensualite_est_le_reste_et_le_31_revient_apres_fevrier() {
        var plan = plan(Type.APUREMENT, "250", "100");
        assertThat(plan.mensualites())
                .extracting(PlanPaiement.Mensualite::date)
                .containsExactly(le(31, 1, 2026), le(28, 2, 2026), le(31, 3, 2026));
        assertThat(plan.mensualites())
                .extracting(PlanPaiement.Mensualite::montant)
                .containsExactly(euros("100"), euros("100"), euros("50"));
        assertThat(plan.dette()).isEqualTo(euros("250"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-30, EN_COURS", "2026-01-31, EN_COURS", "2026-02-01, ROMPU"})
    void une_mensualite_se_paie_jusqu_a_la_fin_de_son_jour(LocalDate jour, Etat etat) {
        assertThat(plan(Type.APUREMENT, "250", "100").etat(jour)).isEqualTo(etat);
    }

    @Test
    void la_premiere_rupture_est_nommee_et_reste_une_rupture_une_fois_payee() {
        var plan = plan(Type.APUREMENT, "250", "100");
        plan = paye(plan, 1, le(31, 1, 2026), "100");
        plan = paye(plan, 2, le(28, 2, 2026), "60");
        plan = paye(plan, 2, le(1, 3, 2026), "40");

        assertThat(plan.premiereRupture(le(28, 2, 2026))).isEmpty();
        assertThat(plan.premiereRupture(le(15, 3, 2026)))
                .contains(new Rupture.DeMensualite(plan.mensualites().get(1), euros("40")));
        assertThat(plan.etat(le(15, 3, 2026))).isEqualTo(Etat.ROMPU);
    }

    @Test
    void un_loyer_courant_impaye_rompt_le_plan_avant_toute_mensualite() {
        var plan =
                paye(plan(Type.JUDICIAIRE, "250", "100"), 1, le(31, 1, 2026), "100")
                        .avec(PlanPaiement.LoyerImpaye.nouveau(le(5, 2, 2026), SAISIE));
        assertThat(plan.premiereRupture(le(5, 2, 2026))).isEmpty();
        assertThat(plan.premiereRupture(le(15, 4, 2026)))
                .contains(new Rupture.DuLoyerCourant(le(5, 2, 2026)));
        assertThat(REGLES.remarques(plan, le(15, 4, 2026)))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.reference()).startsWith("loi 89-462 art. 24 VII");
                    assertThat(r.le()).isEqualTo(le(5, 2, 2026));
                    assertThat(r.explication()).contains("a pris fin");
                });
    }

    @Test
    void un_plan_du_juge_tenu_jusqu_au_bout_efface_la_clause() {
        var plan = paye(plan(Type.JUDICIAIRE, "100", "100"), 1, le(30, 1, 2026), "100");
        assertThat(plan.etat(le(1, 6, 2026))).isEqualTo(Etat.TENU);
        assertThat(REGLES.remarques(plan, le(1, 6, 2026)).getFirst().explication())
                .contains("réputée ne pas avoir joué");
    }

    @ParameterizedTest
    @CsvSource({"3600, 1", "3700, 1", "3800, 2"})
    void au_dela_de_trois_ans_le_juge_n_a_pas_pu_l_accorder(String dette, int remarques) {
        var plan =
                PlanPaiement.nouveau(
                        Type.JUDICIAIRE, SIGNE, euros(dette), euros("100"), SIGNE, SAISIE);
        assertThat(REGLES.remarques(plan, SIGNE)).hasSize(remarques);
    }

    @Test
    void un_protocole_rompu_laisse_trois_mois_pour_un_avenant() {
        var plan = plan(Type.PCS, "250", "100");
        assertThat(REGLES.remarques(plan, le(31, 1, 2026))).isEmpty();
        assertThat(REGLES.remarques(plan, le(1, 2, 2026)))
                .extracting(ReglesDesPlans.Remarque::le)
                .containsExactly(le(30, 4, 2026));
    }

    @Test
    void l_etat_de_chaque_mensualite_se_lit() {
        var plan = plan(Type.AIDES, "400", "100");
        plan = paye(plan, 1, le(31, 1, 2026), "100");
        plan = paye(plan, 2, le(5, 3, 2026), "100");
        var jour = le(10, 4, 2026);
        var lu = plan;
        assertThat(plan.mensualites().stream().map(m -> lu.etat(m, jour)))
                .containsExactly(
                        EtatMensualite.PAYEE,
                        EtatMensualite.PAYEE_EN_RETARD,
                        EtatMensualite.MANQUEE,
                        EtatMensualite.A_VENIR);
        assertThat(plan.paye()).isEqualTo(euros("200"));
    }

    @Test
    void un_plan_est_a_reprendre_du_lendemain_de_la_rupture_jusqu_a_ce_qu_il_soit_solde() {
        var plan = plan(Type.APUREMENT, "200", "100");
        assertThat(plan.rompuDes()).contains(le(1, 2, 2026));
        assertThat(paye(plan, 1, le(31, 1, 2026), "100").rompuDes()).contains(le(1, 3, 2026));
        var enRetard = paye(plan, 1, le(2, 2, 2026), "100");
        assertThat(enRetard.rompuDes()).contains(le(1, 2, 2026));
        assertThat(paye(enRetard, 2, le(28, 2, 2026), "100").rompuDes()).isEmpty();
        var loyer = PlanPaiement.LoyerImpaye.nouveau(le(5, 1, 2026), SAISIE);
        assertThat(plan.avec(loyer).rompuDes()).contains(le(6, 1, 2026));
    }

    @Test
    void seul_le_dernier_plan_compte_pour_la_liste_de_travail() {
        var rompu = plan(Type.APUREMENT, "200", "100");
        var suivant =
                PlanPaiement.nouveau(
                        Type.PCS,
                        le(1, 6, 2026),
                        euros("200"),
                        euros("50"),
                        le(1, 7, 2026),
                        SAISIE);
        var dette = DetteDuDossier.vide("d", "21").avec(rompu).orElseThrow();
        assertThat(dette.rompuDes()).contains(le(1, 2, 2026));
        assertThat(dette.avec(suivant).orElseThrow().rompuDes()).contains(le(2, 7, 2026));
    }

    @Test
    void le_plan_par_defaut_est_le_trente_sixieme_de_la_dette_avec_son_article() {
        var parDefaut = REGLES.parDefaut(euros("1000"), le(27, 11, 2026)).orElseThrow();
        assertThat(parDefaut.mensualite()).isEqualTo(euros("27.78"));
        assertThat(parDefaut.mois()).isEqualTo(36);
        assertThat(parDefaut.reference()).contains("R. 824-12");
        assertThat(parDefaut.confiance()).isNotEqualTo(Confiance.A_CONFIRMER);
        assertThat(REGLES.parDefaut(euros("1000"), le(1, 1, 2027)).orElseThrow().confiance())
                .isEqualTo(Confiance.A_CONFIRMER);
        assertThat(REGLES.parDefaut(euros("0"), le(27, 11, 2026))).isEmpty();
    }

    @Test
    void la_duree_que_le_departement_a_decidee_pour_2027_est_celle_du_plan_par_defaut() {
        var decision =
                new AdaptationRegle(
                        "plan.par_defaut/RS-2027-APL/2027-01-01",
                        new BigDecimal("24"),
                        false,
                        "courrier de la DHUP",
                        "admin-21",
                        le(27, 11, 2026));
        var enCoteDOr =
                REGLES.sous(REGLES.regles().adapte(ReglesDuDepartement.sans("21").avec(decision)));

        assertThat(enCoteDOr.parDefaut(euros("1200"), le(4, 1, 2027)).orElseThrow().mensualite())
                .isEqualTo(euros("50"));
        assertThat(enCoteDOr.parDefaut(euros("3600"), le(31, 12, 2026)).orElseThrow().mois())
                .isEqualTo(36);
    }
}
