package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.CQL_INCONNU;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.EXPULSION_EN_TREVE;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.REQUISITION_PREMATUREE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CFP_REPONSE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CQL_DELAI;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.RESPONSABILITE_ETAT;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.SIAO_PREAVIS;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpulsionTest {

    @Test
    void le_report_de_642_s_ajoute_a_la_notification_du_prefet() {
        // 10/03/2024 is a Sunday
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(31, 12, 2023), le(10, 1, 2024))
                                .echeance(CQL_DELAI)
                                .date())
                .isEqualTo(le(11, 3, 2024));
    }

    @Test
    void un_delai_du_juge_prolonge_celui_du_commandement() {
        Echeance echeance =
                uneProcedure()
                        .commandementDeQuitter(le(4, 3, 2024))
                        .delaiJex(le(15, 4, 2024), le(15, 4, 2024), le(15, 10, 2024))
                        .echeance(CQL_DELAI);
        assertThat(echeance.date()).isEqualTo(le(15, 10, 2024));
        assertThat(echeance.explication()).contains("15 octobre 2024");
    }

    @Test
    void des_delais_du_juge_qui_se_suivent_s_enchainent() {
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(4, 3, 2024))
                                .delaiJex(le(10, 10, 2024), le(16, 10, 2024), le(16, 1, 2025))
                                .delaiJex(le(15, 4, 2024), le(15, 4, 2024), le(15, 10, 2024))
                                .echeance(CQL_DELAI)
                                .date())
                .isEqualTo(le(16, 1, 2025));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-07, 2024-09-07", "2024-05-08, 2024-05-06"})
    void un_delai_qui_commence_apres_la_fin_ne_la_rouvre_pas(LocalDate du, LocalDate fin) {
        // two months from Monday 04/03/2024 end on Saturday 04/05, reported to Monday 06/05
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(4, 3, 2024))
                                .delaiJex(le(2, 5, 2024), du, le(7, 9, 2024))
                                .echeance(CQL_DELAI)
                                .date())
                .isEqualTo(fin);
    }

    @Test
    void les_delais_du_jugement_prolongent_aussi() {
        assertThat(
                        uneProcedure()
                                .jugement(
                                        le(1, 2, 2024),
                                        new IssueJugement("EXPULSION"),
                                        new Periode(le(1, 2, 2024), le(1, 2, 2025)))
                                .commandementDeQuitter(le(4, 3, 2024))
                                .echeance(CQL_DELAI)
                                .date())
                .isEqualTo(le(1, 2, 2025));
    }

    @Test
    void un_juge_peut_supprimer_le_delai_et_la_requisition_n_est_plus_prematuree() {
        var procedure =
                uneProcedure()
                        .jugement(le(1, 2, 2024), IssueJugement.EXPULSION_SANS_DELAI, null)
                        .commandementDeQuitter(le(4, 3, 2024))
                        .requisition(le(4, 3, 2024));
        assertThat(procedure.echeance(CQL_DELAI).date()).isEqualTo(le(4, 3, 2024));
        assertThat(procedure.anomalies()).doesNotContain(REQUISITION_PREMATUREE);
        assertThat(procedure.echeance(CFP_REPONSE).date()).isEqualTo(le(4, 5, 2024));
    }

    @Test
    void un_juge_peut_reduire_le_delai() {
        assertThat(
                        uneProcedure()
                                .jugement(
                                        le(1, 2, 2024),
                                        IssueJugement.EXPULSION_DELAI_REDUIT,
                                        new Periode(le(1, 2, 2024), le(20, 3, 2024)))
                                .commandementDeQuitter(le(4, 3, 2024))
                                .echeance(CQL_DELAI)
                                .date())
                .isEqualTo(le(20, 3, 2024));
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, true", "2024-04-02, true", "2024-04-03, false"})
    void la_requisition_est_prematuree_jusqu_au_dernier_jour_du_delai_inclus(
            LocalDate requisition, boolean prematuree) {
        var procedure =
                uneProcedure().commandementDeQuitter(le(31, 1, 2024)).requisition(requisition);
        assertThat(procedure.anomalies().contains(REQUISITION_PREMATUREE)).isEqualTo(prematuree);
        assertThat(procedure.echeances(CFP_REPONSE)).hasSize(prematuree ? 0 : 1);
    }

    @Test
    void sans_commandement_connu_l_horloge_court_et_le_dit() {
        var procedure = uneProcedure().requisition(le(12, 10, 2026));
        assertThat(procedure.anomalies()).containsExactly(CQL_INCONNU);
        assertThat(procedure.echeance(CFP_REPONSE).date()).isEqualTo(le(12, 12, 2026));
        assertThat(procedure.echeance(CFP_REPONSE).dateBrute()).isEqualTo(le(12, 12, 2026));
    }

    @Test
    void un_commandement_servi_pendant_l_instruction_rend_la_requisition_prematuree() {
        assertThat(
                        uneProcedure()
                                .requisition(le(1, 3, 2024))
                                .commandementDeQuitter(le(15, 3, 2024))
                                .anomalies())
                .contains(REQUISITION_PREMATUREE);
    }

    @Test
    void un_commandement_servi_apres_le_terme_de_la_reponse_est_un_nouveau_depart() {
        var procedure =
                uneProcedure().requisition(le(1, 3, 2024)).commandementDeQuitter(le(2, 5, 2024));
        assertThat(procedure.anomalies()).contains(CQL_INCONNU);
        assertThat(procedure.echeance(CFP_REPONSE).date()).isEqualTo(le(1, 5, 2024));
    }

    @ParameterizedTest
    @EnumSource(SensDecision.class)
    void toute_decision_rendue_a_temps_ferme_l_horloge_du_silence(SensDecision sens) {
        var procedure = uneProcedure().requisition(le(10, 4, 2024)).decision(le(10, 6, 2024), sens);
        assertThat(procedure.echeance(CFP_REPONSE).etat()).isEqualTo(EtatEcheance.TENUE);
        assertThat(procedure.echeances(RESPONSABILITE_ETAT))
                .extracting(Echeance::date)
                .isEqualTo(
                        sens == SensDecision.REFUS
                                ? java.util.List.of(le(10, 6, 2024))
                                : java.util.List.of());
    }

    @Test
    void une_decision_du_lendemain_n_efface_pas_le_refus_implicite() {
        var procedure =
                uneProcedure()
                        .requisition(le(10, 4, 2024))
                        .decision(le(11, 6, 2024), SensDecision.OCTROI);
        assertThat(procedure.echeance(CFP_REPONSE).etat()).isEqualTo(EtatEcheance.ATTEINTE);
        assertThat(procedure.echeance(RESPONSABILITE_ETAT).date()).isEqualTo(le(10, 6, 2024));
        assertThat(procedure.echeance(RESPONSABILITE_ETAT).etat()).isEqualTo(EtatEcheance.ATTEINTE);
    }

    @Test
    void un_octroi_pendant_la_treve_empeche_la_responsabilite_de_naitre() {
        assertThat(
                        uneProcedure()
                                .requisition(le(20, 11, 2024))
                                .decision(le(15, 3, 2025), SensDecision.OCTROI)
                                .echeance(RESPONSABILITE_ETAT)
                                .etat())
                .isEqualTo(EtatEcheance.SANS_OBJET);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-31, 2024-10-31",
        "2024-11-01, 2025-04-01",
        "2025-03-31, 2025-04-01",
        "2025-04-01, 2025-04-01"
    })
    void un_refus_explicite_dans_la_treve_attend_sa_fin(LocalDate refus, LocalDate debut) {
        assertThat(
                        uneProcedure()
                                .requisition(refus.minusDays(20))
                                .decision(refus, SensDecision.REFUS)
                                .echeance(RESPONSABILITE_ETAT)
                                .date())
                .isEqualTo(debut);
    }

    @Test
    void la_treve_puis_le_delai_du_juge_s_enchainent() {
        assertThat(
                        uneProcedure()
                                .delaiJex(le(1, 3, 2025), le(1, 3, 2025), le(30, 6, 2025))
                                .requisition(le(20, 11, 2024))
                                .echeance(RESPONSABILITE_ETAT)
                                .date())
                .isEqualTo(le(1, 7, 2025));
        assertThat(
                        uneProcedure()
                                .delaiJex(le(1, 9, 2024), le(1, 9, 2024), le(15, 12, 2024))
                                .requisition(le(10, 9, 2024))
                                .echeance(RESPONSABILITE_ETAT)
                                .date())
                .isEqualTo(le(1, 4, 2025));
    }

    @ParameterizedTest
    @CsvSource({"2020-07-10, true", "2020-07-11, false", "2021-05-31, true", "2021-06-01, false"})
    void les_treves_de_2020_et_2021_ont_ete_prolongees(LocalDate date, boolean enTreve) {
        assertThat(uneProcedure().expulsionPrevue(date).anomalies().contains(EXPULSION_EN_TREVE))
                .isEqualTo(enTreve);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, false",
        "2026-11-01, true",
        "2027-03-31, true",
        "2027-04-01, false",
        "2014-03-16, false"
    })
    void la_treve_va_du_1er_novembre_au_31_mars(LocalDate date, boolean enTreve) {
        assertThat(uneProcedure().expulsionPrevue(date).anomalies().contains(EXPULSION_EN_TREVE))
                .isEqualTo(enTreve);
    }

    @Test
    void un_refus_sans_requisition_connue_engage_quand_meme_l_etat() {
        var procedure = uneProcedure().decision(le(10, 6, 2024), SensDecision.REFUS);
        assertThat(procedure.echeance(RESPONSABILITE_ETAT).date()).isEqualTo(le(10, 6, 2024));
        assertThat(procedure.anomalies()).containsExactly(CodeAnomalie.ETAPE_MANQUANTE);
    }

    @Test
    void l_expulsion_faite_ce_qui_restait_a_venir_est_sans_objet() {
        var procedure = uneProcedure().requisition(le(1, 10, 2026)).expulsion(le(10, 11, 2026));
        assertThat(procedure.calendrier().echeances())
                .extracting(Echeance::etat)
                .containsOnly(EtatEcheance.SANS_OBJET);
    }

    @Test
    void le_siao_n_a_de_preavis_que_par_la_charte() {
        assertThat(
                        uneProcedure()
                                .dans("77")
                                .expulsionPrevue(le(20, 6, 2024))
                                .echeances(SIAO_PREAVIS))
                .isEmpty();
    }

    @Test
    void la_treve_n_arrete_ni_le_commandement_ni_la_requisition() {
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(1, 12, 2025))
                                .echeance(CQL_DELAI)
                                .dateBrute())
                .isEqualTo(le(1, 2, 2026));
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(1, 12, 2025))
                                .requisition(le(3, 2, 2026))
                                .echeance(CFP_REPONSE)
                                .date())
                .isEqualTo(le(3, 4, 2026));
    }

    @Test
    void un_delai_du_jugement_n_a_pas_de_minimum() {
        var jour = new Periode(le(2, 9, 2025), le(2, 9, 2025));
        var procedure =
                uneProcedure()
                        .acte(new Acte.Jugement("J", le(2, 9, 2025), null, jour))
                        .commandementDeQuitter(le(1, 10, 2025));
        assertThat(procedure.faits().sursis()).containsExactly(jour);
        assertThat(procedure.echeance(CQL_DELAI).dateBrute()).isEqualTo(le(1, 12, 2025));
    }

    @Test
    void les_etapes_d_une_procedure_complete_se_supposent_l_une_l_autre() {
        var complete =
                uneProcedure()
                        .bailDu(le(1, 1, 2020))
                        .commandement(le(2, 1, 2025))
                        .assignation(le(1, 4, 2025), le(17, 6, 2025))
                        .jugement(le(2, 9, 2025))
                        .commandementDeQuitter(le(1, 10, 2025))
                        .requisition(le(8, 12, 2025))
                        .decision(le(2, 2, 2026), SensDecision.OCTROI)
                        .expulsionPrevue(le(15, 4, 2026))
                        .expulsion(le(15, 4, 2026));
        assertThat(complete.anomalies()).isEmpty();
        assertThat(uneProcedure().expulsion(le(15, 4, 2026)).anomalies())
                .containsExactly(CodeAnomalie.ETAPE_MANQUANTE);
        assertThat(uneProcedure().commandementDeQuitter(le(1, 10, 2025)).anomalies())
                .containsExactly(CodeAnomalie.ETAPE_MANQUANTE);
        assertThat(
                        uneProcedure()
                                .requisition(le(8, 12, 2025))
                                .decision(le(2, 2, 2026), SensDecision.REFUS)
                                .expulsion(le(15, 4, 2026))
                                .anomalies())
                .containsExactly(CQL_INCONNU, CodeAnomalie.ETAPE_MANQUANTE);
    }
}
