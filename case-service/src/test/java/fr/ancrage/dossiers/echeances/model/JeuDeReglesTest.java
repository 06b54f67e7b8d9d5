package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CFP_REPONSE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.AUJOURDHUI;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.REGLES;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.calcul;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** the law is data, and what was reached stays. */
class JeuDeReglesTest {
    private static final LocalDate DEMAIN = AUJOURDHUI.plusDays(1);
    private static final JeuDeRegles LOI_DE_DEMAIN =
            REGLES.avec(
                    List.of(
                            new RegleDatee(
                                    "RS-FICTIF",
                                    CleRegle.CP_DELAI,
                                    new BigDecimal("3"),
                                    Unite.MOIS,
                                    DEMAIN,
                                    null,
                                    Ancre.BAIL,
                                    "loi fictive",
                                    Confiance.A_CONFIRMER,
                                    true)));

    @Test
    void un_jeu_de_regles_ajoute_ne_change_que_ce_qui_s_ancre_apres_son_entree_en_vigueur() {
        var ancreAujourdhui =
                uneProcedure().bailDu(AUJOURDHUI).commandement(le(4, 1, 2027)).faits();
        assertThat(calcul(LOI_DE_DEMAIN).calculer(ancreAujourdhui, AUJOURDHUI))
                .isEqualTo(calcul(REGLES).calculer(ancreAujourdhui, AUJOURDHUI));
        var ancreDemain = uneProcedure().bailDu(DEMAIN).commandement(le(4, 1, 2027)).faits();
        Echeance echeance =
                calcul(LOI_DE_DEMAIN).calculer(ancreDemain, AUJOURDHUI).echeances().getFirst();
        assertThat(echeance.regle()).isEqualTo("RS-FICTIF");
        assertThat(echeance.date()).isEqualTo(le(5, 4, 2027));
        assertThat(calcul(REGLES).calculer(ancreDemain, AUJOURDHUI).echeances().getFirst().regle())
                .isEqualTo("RS-2023");
    }

    @Test
    void un_bail_inconnu_laisse_aussi_place_a_la_loi_nouvelle() {
        var faits = uneProcedure().commandement(le(4, 1, 2027)).faits();
        assertThat(calcul(LOI_DE_DEMAIN).calculer(faits, AUJOURDHUI).echeances())
                .extracting(Echeance::regle)
                .containsExactly("RS-2023", "RS-FICTIF");
    }

    @Test
    void une_echeance_atteinte_n_est_pas_recalculee_par_une_regle_ajoutee() {
        var faits = uneProcedure().requisition(le(1, 9, 2026)).faits();
        List<Echeance> enregistrees = calcul(REGLES).calculer(faits, AUJOURDHUI).echeances();
        JeuDeRegles autreLoi = REGLES.avec(List.of(troisMoisPourRepondre()));
        var nouveau = calcul(autreLoi).calculer(faits, AUJOURDHUI);
        Fusion fusion = calcul(autreLoi).fusionner(enregistrees, nouveau, AUJOURDHUI);
        Echeance reponse = une(fusion.calendrier(), CFP_REPONSE);
        assertThat(reponse.date()).isEqualTo(le(1, 11, 2026));
        assertThat(reponse.etat()).isEqualTo(EtatEcheance.ATTEINTE);
        assertThat(fusion.recalculs())
                .noneSatisfy(r -> assertThat(r.apres().code()).isEqualTo(CFP_REPONSE));
    }

    @Test
    void ce_qui_decoule_d_une_echeance_atteinte_se_compte_d_elle_malgre_une_loi_retroactive() {
        var faits =
                uneProcedure()
                        .commandementDeQuitter(le(1, 6, 2026))
                        .requisition(le(10, 8, 2026))
                        .faits();
        List<Echeance> enregistrees = calcul(REGLES).calculer(faits, AUJOURDHUI).echeances();
        JeuDeRegles sixMoisPourQuitter =
                REGLES.avec(
                        List.of(
                                new RegleDatee(
                                        "RS-FICTIF",
                                        CleRegle.CQL_DELAI,
                                        new BigDecimal("6"),
                                        Unite.MOIS,
                                        le(1, 1, 2026),
                                        null,
                                        Ancre.ACTE,
                                        "loi fictive",
                                        Confiance.VERIFIEE,
                                        true)));
        CalculEcheances apres = calcul(sixMoisPourQuitter);
        assertThat(apres.calculer(faits, AUJOURDHUI).anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.REQUISITION_PREMATUREE);
        Fusion fusion =
                apres.fusionner(
                        enregistrees, apres.calculer(faits, enregistrees, AUJOURDHUI), AUJOURDHUI);
        assertThat(fusion.calendrier().echeances())
                .containsExactlyInAnyOrderElementsOf(enregistrees);
        assertThat(fusion.calendrier().anomalies())
                .extracting(Anomalie::code)
                .doesNotContain(CodeAnomalie.REQUISITION_PREMATUREE);
    }

    @Test
    void une_echeance_ouverte_est_recalculee_et_le_changement_se_raconte() {
        var faits = uneProcedure().requisition(le(1, 10, 2026)).faits();
        List<Echeance> enregistrees = calcul(REGLES).calculer(faits, AUJOURDHUI).echeances();
        JeuDeRegles autreLoi = REGLES.avec(List.of(troisMoisPourRepondre()));
        Fusion fusion =
                calcul(autreLoi)
                        .fusionner(
                                enregistrees,
                                calcul(autreLoi).calculer(faits, AUJOURDHUI),
                                AUJOURDHUI);
        assertThat(une(fusion.calendrier(), CFP_REPONSE).date()).isEqualTo(le(1, 1, 2027));
        assertThat(fusion.recalculs().getFirst().avant().date()).isEqualTo(le(1, 12, 2026));
        assertThat(fusion.recalculs().getFirst().parUneRegleNouvelle()).isTrue();
    }

    @Test
    void une_echeance_atteinte_est_corrigee_quand_ses_faits_l_etaient_mal() {
        var sansBail = uneProcedure().bailDu(le(1, 1, 2024)).commandement(le(1, 8, 2026));
        List<Echeance> enregistrees = sansBail.calendrier().echeances();
        var corrige = uneProcedure().bailDu(le(1, 1, 2019)).commandement(le(1, 8, 2026));
        Fusion fusion = calcul(REGLES).fusionner(enregistrees, corrige.calendrier(), AUJOURDHUI);
        assertThat(une(fusion.calendrier(), CP_DELAI).dateBrute()).isEqualTo(le(1, 10, 2026));
        assertThat(fusion.recalculs().getFirst().parUneRegleNouvelle()).isFalse();
    }

    @Test
    void une_preuve_tardive_tient_une_echeance_deja_figee() {
        var ouverte = uneProcedure().requisition(le(1, 9, 2026));
        List<Echeance> enregistrees = ouverte.calendrier().echeances();
        var decidee = ouverte.decision(le(30, 10, 2026), SensDecision.OCTROI);
        Fusion fusion = calcul(REGLES).fusionner(enregistrees, decidee.calendrier(), AUJOURDHUI);
        assertThat(une(fusion.calendrier(), CFP_REPONSE).etat()).isEqualTo(EtatEcheance.TENUE);
    }

    @Test
    void fusionner_deux_fois_ne_change_rien() {
        var faits = uneProcedure().requisition(le(1, 9, 2026)).faits();
        var calendrier = calcul(REGLES).calculer(faits, AUJOURDHUI);
        Fusion fusion = calcul(REGLES).fusionner(calendrier.echeances(), calendrier, AUJOURDHUI);
        assertThat(fusion.calendrier()).isEqualTo(calendrier);
        assertThat(fusion.recalculs()).isEmpty();
    }

    @Test
    void l_etat_suit_le_jour_ou_on_lit() {
        var procedure = uneProcedure().requisition(le(1, 10, 2026));
        assertThat(etat(procedure, le(15, 11, 2026))).isEqualTo(EtatEcheance.A_VENIR);
        assertThat(etat(procedure, le(16, 11, 2026))).isEqualTo(EtatEcheance.PROCHE);
        assertThat(etat(procedure, le(1, 12, 2026))).isEqualTo(EtatEcheance.PROCHE);
        assertThat(etat(procedure, le(2, 12, 2026))).isEqualTo(EtatEcheance.ATTEINTE);
    }

    private static EtatEcheance etat(UneProcedure procedure, LocalDate jour) {
        return une(procedure.calendrier(jour), CFP_REPONSE).etat();
    }

    private static RegleDatee troisMoisPourRepondre() {
        return new RegleDatee(
                "RS-FICTIF",
                CleRegle.CFP_REPONSE,
                new BigDecimal("3"),
                Unite.MOIS,
                le(1, 9, 2026),
                null,
                Ancre.ACTE,
                "décret fictif",
                Confiance.VERIFIEE,
                false);
    }

    private static Echeance une(Calendrier calendrier, CodeEcheance code) {
        return calendrier.echeances().stream()
                .filter(echeance -> echeance.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
