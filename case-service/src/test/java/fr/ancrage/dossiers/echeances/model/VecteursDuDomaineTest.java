package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.ASSIGNATION_PREMATUREE;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.DELAI_INCERTAIN;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.NOTIFICATION_TARDIVE;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.REQUISITION_PREMATUREE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.ASSIGNATION_POSSIBLE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CFP_REPONSE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI_AU_PLUS_TARD;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI_AU_PLUS_TOT;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CQL_DELAI;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.DSF_ENTRETIEN;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.DSF_TRANSMISSION;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.ENQUETE_SOCIALE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.RESPONSABILITE_ETAT;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.SIAO_PREAVIS;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.REGLES;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The test vectors of domain §1.9, one by one. */
class VecteursDuDomaineTest {
    private static final JoursOuvres JOURS = new JoursOuvres(UneProcedure.FERIES, false);
    private static final AideAuLogement TIERS_PAYANT =
            new AideAuLogement(new BigDecimal("250"), true);
    private static final AideAuLogement VERSEE_AU_LOCATAIRE =
            new AideAuLogement(new BigDecimal("250"), false);
    private static final SeuilsSignalement TROIS_ET_TROIS = new SeuilsSignalement(3, 3);

    @Test
    void t01_un_commandement_d_avant_la_loi_de_2023_laisse_deux_mois_quel_que_soit_le_bail() {
        for (LocalDate bail : new LocalDate[] {null, le(1, 3, 2019), le(12, 6, 2023)}) {
            var procedure = uneProcedure().bailDu(bail).commandement(le(12, 6, 2023));
            Echeance echeance = procedure.echeance(CP_DELAI);
            assertThat(echeance.dateBrute()).isEqualTo(le(12, 8, 2023));
            assertThat(echeance.date()).isEqualTo(le(14, 8, 2023));
            assertThat(procedure.anomalies()).isEmpty();
        }
    }

    @Test
    void t02_un_bail_de_2024_donne_six_semaines() {
        Echeance echeance =
                uneProcedure()
                        .bailDu(le(1, 3, 2024))
                        .commandement(le(6, 5, 2024))
                        .echeance(CP_DELAI);
        assertThat(echeance.date()).isEqualTo(le(17, 6, 2024));
        assertThat(echeance.regle()).isEqualTo("RS-2023");
        assertThat(echeance.reference()).contains("art. 24 I");
        assertThat(echeance.explication()).contains("6 mai 2024", "6 semaines", "17 juin 2024");
    }

    @Test
    void t03_un_bail_de_2019_garde_la_clause_de_deux_mois() {
        Echeance echeance =
                uneProcedure()
                        .bailDu(le(1, 1, 2019))
                        .clauseDe(2, Unite.MOIS)
                        .commandement(le(6, 5, 2024))
                        .echeance(CP_DELAI);
        assertThat(echeance.dateBrute()).isEqualTo(le(6, 7, 2024));
        assertThat(echeance.date()).isEqualTo(le(8, 7, 2024));
    }

    @Test
    void t04_une_date_de_bail_inconnue_donne_deux_dates_et_un_delai_incertain() {
        var procedure = uneProcedure().commandement(le(4, 9, 2023));
        assertThat(procedure.echeance(CP_DELAI_AU_PLUS_TOT).date()).isEqualTo(le(16, 10, 2023));
        assertThat(procedure.echeance(CP_DELAI_AU_PLUS_TARD).dateBrute())
                .isEqualTo(le(4, 11, 2023));
        assertThat(procedure.echeance(CP_DELAI_AU_PLUS_TARD).date()).isEqualTo(le(6, 11, 2023));
        assertThat(procedure.echeances(CP_DELAI)).isEmpty();
        assertThat(procedure.anomalies()).containsExactly(DELAI_INCERTAIN);
    }

    @Test
    void t05_l_audience_du_15_octobre_2024_fixe_la_notification_et_le_diagnostic() {
        var procedure = uneProcedure().assignation(le(20, 8, 2024), le(15, 10, 2024));
        assertThat(procedure.echeance(CodeEcheance.NOTIFICATION_PREFET).date())
                .isEqualTo(le(3, 9, 2024));
        assertThat(procedure.echeance(DSF_TRANSMISSION).date()).isEqualTo(le(8, 10, 2024));
    }

    @Test
    void t06_la_toussaint_ne_compte_pas_dans_les_cinq_jours_ouvres() {
        assertThat(
                        uneProcedure()
                                .assignation(le(2, 9, 2024), le(5, 11, 2024))
                                .echeance(DSF_TRANSMISSION)
                                .date())
                .isEqualTo(le(28, 10, 2024));
    }

    @Test
    void t07_les_quatre_feries_de_mai_repoussent_l_entretien() {
        assertThat(uneProcedure().saisineDsf(le(29, 4, 2024)).echeance(DSF_ENTRETIEN).date())
                .isEqualTo(le(24, 5, 2024));
    }

    @Test
    void t08_trois_semaines_sans_ferie_pour_une_saisine_de_septembre() {
        assertThat(uneProcedure().saisineDsf(le(3, 9, 2024)).echeance(DSF_ENTRETIEN).date())
                .isEqualTo(le(24, 9, 2024));
    }

    @Test
    void t09_deux_mois_avant_la_loi_de_2023_six_semaines_depuis() {
        assertThat(
                        uneProcedure()
                                .assignation(le(3, 4, 2023), le(20, 6, 2023))
                                .echeance(CodeEcheance.NOTIFICATION_PREFET)
                                .date())
                .isEqualTo(le(20, 4, 2023));
        var depuis = uneProcedure().assignation(le(28, 7, 2023), le(1, 8, 2023), le(12, 9, 2023));
        assertThat(depuis.echeance(CodeEcheance.NOTIFICATION_PREFET).etat())
                .isEqualTo(EtatEcheance.TENUE);
        assertThat(depuis.anomalies()).doesNotContain(NOTIFICATION_TARDIVE);
    }

    @Test
    void t10_un_bailleur_social_attend_deux_mois_apres_la_saisine_une_personne_physique_non() {
        var hlm = uneProcedure().par(TypeBailleur.BAILLEUR_SOCIAL).saisineCcapex(le(15, 1, 2024));
        assertThat(hlm.echeance(ASSIGNATION_POSSIBLE).date()).isEqualTo(le(16, 3, 2024));
        var particulier =
                uneProcedure()
                        .par(TypeBailleur.PERSONNE_PHYSIQUE)
                        .saisineCcapex(le(15, 1, 2024))
                        .assignation(le(16, 1, 2024), le(1, 6, 2024));
        assertThat(particulier.echeances(ASSIGNATION_POSSIBLE)).isEmpty();
        assertThat(particulier.anomalies()).doesNotContain(ASSIGNATION_PREMATUREE);
    }

    @Test
    void t11_en_tiers_payant_l_impaye_est_de_deux_fois_la_depense_nette() {
        assertThat(impaye("699.99", TIERS_PAYANT).constitue(REGLES, le(1, 6, 2026))).isFalse();
        assertThat(impaye("700", TIERS_PAYANT).constitue(REGLES, le(1, 6, 2026))).isTrue();
    }

    @Test
    void t12_aide_versee_au_locataire_l_impaye_est_de_deux_fois_la_depense_brute() {
        assertThat(impaye("1199", VERSEE_AU_LOCATAIRE).constitue(REGLES, le(1, 6, 2026))).isFalse();
        assertThat(impaye("1200", VERSEE_AU_LOCATAIRE).constitue(REGLES, le(1, 6, 2026))).isTrue();
    }

    @Test
    void t13_en_2027_trois_mois_sans_solder_un_premier_defaut_suffisent() {
        var impaye = new Impaye(new BigDecimal("30"), null, VERSEE_AU_LOCATAIRE, le(5, 1, 2027));
        assertThat(impaye.constitue(REGLES, le(4, 4, 2027))).isFalse();
        assertThat(impaye.constitue(REGLES, le(5, 4, 2027))).isTrue();
    }

    @Test
    void t14_en_2027_la_dette_doit_depasser_450_euros() {
        assertThat(impaye("450.00", VERSEE_AU_LOCATAIRE).constitue(REGLES, le(1, 2, 2027)))
                .isFalse();
        assertThat(impaye("450.01", VERSEE_AU_LOCATAIRE).constitue(REGLES, le(1, 2, 2027)))
                .isTrue();
    }

    @Test
    void t15_trois_fois_le_loyer_ou_trois_mois_d_impaye_appellent_un_signalement() {
        var signalement = new SignalementDuCommandement(REGLES);
        var loyer = new BigDecimal("500");
        LocalDate commandement = le(15, 3, 2022);
        var parMontant = new Dette(new BigDecimal("1500"), le(15, 1, 2022), null);
        assertThat(signalement.seuilAtteint(commandement, parMontant, loyer, TROIS_ET_TROIS))
                .isPresent();
        var parDuree = new Dette(new BigDecimal("10"), le(15, 12, 2021), null);
        assertThat(signalement.seuilAtteint(commandement, parDuree, loyer, TROIS_ET_TROIS))
                .isPresent();
        var niLUnNiLAutre = new Dette(new BigDecimal("1499.99"), le(16, 12, 2021), null);
        assertThat(signalement.seuilAtteint(commandement, niLUnNiLAutre, loyer, TROIS_ET_TROIS))
                .isEmpty();
    }

    @Test
    void t16_le_delai_de_quitter_qui_finit_a_paques_est_reporte_au_mardi() {
        Echeance echeance =
                uneProcedure().commandementDeQuitter(le(31, 1, 2024)).echeance(CQL_DELAI);
        assertThat(echeance.dateBrute()).isEqualTo(le(31, 3, 2024));
        assertThat(echeance.date()).isEqualTo(le(2, 4, 2024));
    }

    @Test
    void t17_faute_de_30_fevrier_le_delai_finit_le_dernier_jour_du_mois() {
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(30, 12, 2024))
                                .echeance(CQL_DELAI)
                                .date())
                .isEqualTo(le(28, 2, 2025));
    }

    @Test
    void t18_le_delai_de_quitter_court_de_la_notification_au_prefet() {
        assertThat(
                        uneProcedure()
                                .commandementDeQuitter(le(31, 12, 2023), le(10, 1, 2024))
                                .echeance(CQL_DELAI)
                                .dateBrute())
                .isEqualTo(le(10, 3, 2024));
    }

    @Test
    void t19_deux_mois_de_silence_du_prefet_valent_refus() {
        assertThat(uneProcedure().requisition(le(10, 2, 2024)).echeance(CFP_REPONSE).date())
                .isEqualTo(le(10, 4, 2024));
    }

    @Test
    void t20_un_refus_implicite_dans_la_treve_n_engage_l_etat_qu_a_sa_fin() {
        var procedure = uneProcedure().requisition(le(20, 11, 2024));
        assertThat(procedure.echeance(CFP_REPONSE).date()).isEqualTo(le(20, 1, 2025));
        assertThat(procedure.echeance(RESPONSABILITE_ETAT).date()).isEqualTo(le(1, 4, 2025));
    }

    @Test
    void t21_une_requisition_au_quarantieme_jour_est_prematuree_et_sans_horloge() {
        var procedure =
                uneProcedure()
                        .commandementDeQuitter(le(1, 3, 2024))
                        .requisition(le(1, 3, 2024).plusDays(40));
        assertThat(procedure.anomalies()).contains(REQUISITION_PREMATUREE);
        assertThat(procedure.echeances(CFP_REPONSE)).isEmpty();
        assertThat(procedure.echeances(RESPONSABILITE_ETAT)).isEmpty();
    }

    @Test
    void t22_le_siao_est_prevenu_dix_jours_avant_l_expulsion() {
        assertThat(uneProcedure().expulsionPrevue(le(20, 6, 2024)).echeance(SIAO_PREAVIS).date())
                .isEqualTo(le(10, 6, 2024));
    }

    @Test
    void t23_en_seine_et_marne_l_enquete_sociale_precede_l_audience_de_trente_jours() {
        Echeance echeance =
                uneProcedure()
                        .dans("77")
                        .assignation(le(1, 3, 2019), le(14, 5, 2019))
                        .echeance(ENQUETE_SOCIALE);
        assertThat(echeance.date()).isEqualTo(le(14, 4, 2019));
        assertThat(echeance.regle()).isEqualTo("CHARTE-77");
    }

    @Test
    void t24_un_mois_avant_le_31_mars_est_le_28_fevrier() {
        assertThat(new Delai(1, Unite.MOIS).avant(le(31, 3, 2019), JOURS))
                .isEqualTo(le(28, 2, 2019));
    }

    @Test
    void t25_trois_et_six_mois_apres_l_entree_au_vivier() {
        assertThat(new Delai(3, Unite.MOIS).apres(le(10, 3, 2021), JOURS))
                .isEqualTo(le(10, 6, 2021));
        assertThat(new Delai(6, Unite.MOIS).apres(le(10, 3, 2021), JOURS))
                .isEqualTo(le(10, 9, 2021));
    }

    private static Impaye impaye(String dette, AideAuLogement aide) {
        return new Impaye(new BigDecimal(dette), new BigDecimal("600"), aide, null);
    }
}
