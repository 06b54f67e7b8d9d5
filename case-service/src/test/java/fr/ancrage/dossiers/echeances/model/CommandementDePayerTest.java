package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI_AU_PLUS_TARD;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.CP_DELAI_AU_PLUS_TOT;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandementDePayerTest {
    /** A Monday whose six weeks and two months both end on a working day. */
    private static final LocalDate COMMANDEMENT = le(3, 6, 2024);

    @ParameterizedTest
    @CsvSource({
        "2023-07-28, 2024-08-05, RS-2014",
        "2023-07-29, 2024-07-15, RS-2023",
        "2023-07-30, 2024-07-15, RS-2023"
    })
    void le_jour_de_conclusion_du_bail_decide_de_la_loi(
            LocalDate bail, LocalDate fin, String regle) {
        Echeance echeance =
                uneProcedure().bailDu(bail).commandement(COMMANDEMENT).echeance(CP_DELAI);
        assertThat(echeance.date()).isEqualTo(fin);
        assertThat(echeance.regle()).isEqualTo(regle);
    }

    @Test
    void un_ancien_bail_dont_la_clause_dit_six_semaines_donne_six_semaines() {
        Echeance echeance =
                uneProcedure()
                        .bailDu(le(1, 9, 2020))
                        .clauseDe(6, Unite.SEMAINES)
                        .commandement(COMMANDEMENT)
                        .echeance(CP_DELAI);
        assertThat(echeance.date()).isEqualTo(le(15, 7, 2024));
        assertThat(echeance.reference()).contains("clause du bail", "24-70.002");
    }

    @Test
    void une_clause_plus_longue_protege_aussi_le_locataire_d_un_bail_recent() {
        Echeance echeance =
                uneProcedure()
                        .bailDu(le(1, 9, 2023))
                        .clauseDe(2, Unite.MOIS)
                        .commandement(COMMANDEMENT)
                        .echeance(CP_DELAI);
        assertThat(echeance.dateBrute()).isEqualTo(le(3, 8, 2024));
        assertThat(echeance.regle()).isEqualTo("RS-2023");
    }

    @Test
    void une_clause_d_un_mois_est_ecartee_sous_chaque_loi() {
        assertThat(
                        uneProcedure()
                                .bailDu(le(1, 9, 2023))
                                .clauseDe(1, Unite.MOIS)
                                .commandement(COMMANDEMENT)
                                .echeance(CP_DELAI)
                                .date())
                .isEqualTo(le(15, 7, 2024));
        assertThat(
                        uneProcedure()
                                .bailDu(le(1, 9, 2019))
                                .clauseDe(1, Unite.MOIS)
                                .commandement(COMMANDEMENT)
                                .echeance(CP_DELAI)
                                .dateBrute())
                .isEqualTo(le(3, 8, 2024));
    }

    @Test
    void un_renouvellement_declare_garde_le_delai_le_plus_long_et_demande_un_agent() {
        for (Delai clause : new Delai[] {null, new Delai(2, Unite.MOIS)}) {
            var procedure =
                    uneProcedure()
                            .bailDu(le(1, 2, 2021))
                            .bailRenouvelleLe(le(1, 2, 2024))
                            .commandement(COMMANDEMENT);
            if (clause != null) {
                procedure.clauseDe(clause.valeur(), clause.unite());
            }
            assertThat(procedure.echeance(CP_DELAI).dateBrute()).isEqualTo(le(3, 8, 2024));
            assertThat(procedure.echeance(CP_DELAI).confiance()).isEqualTo(Confiance.A_CONFIRMER);
            assertThat(procedure.anomalies()).containsExactly(CodeAnomalie.DELAI_INCERTAIN);
        }
    }

    @Test
    void un_renouvellement_d_avant_la_loi_ou_d_apres_l_acte_ne_change_rien() {
        for (LocalDate renouvele : new LocalDate[] {le(28, 7, 2023), COMMANDEMENT.plusDays(1)}) {
            var procedure =
                    uneProcedure()
                            .bailDu(le(1, 2, 2018))
                            .bailRenouvelleLe(renouvele)
                            .commandement(COMMANDEMENT);
            assertThat(procedure.echeance(CP_DELAI).dateBrute()).isEqualTo(le(3, 8, 2024));
            assertThat(procedure.anomalies()).isEmpty();
        }
    }

    @Test
    void un_bail_inconnu_mais_renouvele_avant_la_loi_est_un_ancien_bail() {
        var procedure = uneProcedure().bailRenouvelleLe(le(1, 5, 2022)).commandement(COMMANDEMENT);
        assertThat(procedure.echeance(CP_DELAI).dateBrute()).isEqualTo(le(3, 8, 2024));
        assertThat(procedure.anomalies()).isEmpty();
    }

    @Test
    void un_bail_posterieur_au_commandement_n_est_pas_cru() {
        var procedure = uneProcedure().bailDu(le(4, 6, 2024)).commandement(COMMANDEMENT);
        assertThat(procedure.echeance(CP_DELAI_AU_PLUS_TOT).date()).isEqualTo(le(15, 7, 2024));
        assertThat(procedure.echeance(CP_DELAI_AU_PLUS_TARD).date()).isEqualTo(le(5, 8, 2024));
        assertThat(procedure.anomalies()).containsExactly(CodeAnomalie.DELAI_INCERTAIN);
    }

    @Test
    void des_deux_dates_incertaines_la_plus_proche_sert_aux_alertes() {
        var procedure = uneProcedure().commandement(le(2, 11, 2026));
        assertThat(procedure.calendrier().prochaine().map(Echeance::code))
                .contains(CP_DELAI_AU_PLUS_TOT);
    }

    @Test
    void un_signalement_systematique_ne_demanderait_qu_une_regle_datee() {
        var sansSeuil =
                new SignalementDuCommandement(
                        UneProcedure.REGLES.avec(
                                List.of(
                                        new RegleDatee(
                                                "RS-2026-CCAPEX",
                                                CleRegle.SIGNALEMENT_CP_MULTIPLE,
                                                BigDecimal.ZERO,
                                                Unite.FOIS,
                                                le(13, 2, 2026),
                                                null,
                                                Ancre.ACTE,
                                                "décret 2026-83",
                                                Confiance.A_CONFIRMER,
                                                false))));
        var presqueRien = new Dette(new BigDecimal("1"), null, null);
        var loyer = new BigDecimal("500");
        assertThat(sansSeuil.seuilAtteint(le(12, 2, 2026), presqueRien, loyer, null)).isEmpty();
        assertThat(sansSeuil.seuilAtteint(le(13, 2, 2026), presqueRien, loyer, null)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2023-07-28, 1", "2023-07-29, 2"})
    void le_doute_ne_commence_qu_avec_la_loi_de_2023(LocalDate commandement, int echeances) {
        assertThat(uneProcedure().commandement(commandement).calendrier().echeances())
                .hasSize(echeances);
    }

    @Test
    void en_alsace_moselle_le_vendredi_saint_est_chome() {
        // six weeks from Friday 16/02/2024 end on Good Friday 29/03/2024
        var ailleurs = uneProcedure().bailDu(le(1, 1, 2024)).commandement(le(16, 2, 2024));
        assertThat(ailleurs.echeance(CP_DELAI).date()).isEqualTo(le(29, 3, 2024));
        assertThat(ailleurs.dans("67").echeance(CP_DELAI).date()).isEqualTo(le(2, 4, 2024));
    }

    @Test
    void chaque_date_dit_sa_regle_son_article_et_ses_raisons() {
        Echeance echeance =
                uneProcedure()
                        .bailDu(le(1, 3, 2019))
                        .commandement(le(6, 5, 2024))
                        .echeance(CP_DELAI);
        assertThat(echeance.explication())
                .isEqualTo(
                        "Le commandement de payer du 6 mai 2024 laisse 2 mois (délai légal),"
                                + " jusqu'au 6 juillet 2024. Le bail a été conclu le 1er mars"
                                + " 2019. Ce jour étant chômé (samedi, dimanche ou jour férié),"
                                + " le délai est reporté au lundi 8 juillet 2024 (CPC art. 642).");
        assertThat(echeance.acte()).isEqualTo("A1");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-02, 1000, false", // one day short of two months, and 999.99 below
        "2024-06-03, 999.99, true",
        "2024-06-04, 999.99, true"
    })
    void depuis_la_loi_de_2023_deux_mois_d_impaye_appellent_le_signalement(
            LocalDate commandement, String dette, boolean parDuree) {
        var procedure =
                uneProcedure()
                        .par(TypeBailleur.PERSONNE_PHYSIQUE)
                        .bailDu(le(1, 1, 2020))
                        .loyer("500", "50")
                        .dette(dette, le(3, 4, 2024), null)
                        .commandement(commandement);
        boolean requis = parDuree || dette.equals("1000");
        assertThat(procedure.anomalies().contains(CodeAnomalie.SIGNALEMENT_REQUIS))
                .isEqualTo(requis);
    }

    @Test
    void le_commandement_d_un_bailleur_social_n_est_pas_a_signaler() {
        assertThat(
                        uneProcedure()
                                .par(TypeBailleur.BAILLEUR_SOCIAL)
                                .bailDu(le(1, 1, 2020))
                                .loyer("500", "0")
                                .dette("5000", le(3, 1, 2024), null)
                                .commandement(COMMANDEMENT)
                                .anomalies())
                .isEmpty();
    }

    @Test
    void avant_2023_sans_arrete_connu_aucun_seuil_n_est_invente() {
        assertThat(
                        uneProcedure()
                                .par(TypeBailleur.PERSONNE_PHYSIQUE)
                                .loyer("500", "0")
                                .dette("9000", le(3, 1, 2020), null)
                                .commandement(le(1, 6, 2022))
                                .anomalies())
                .isEmpty();
    }
}
