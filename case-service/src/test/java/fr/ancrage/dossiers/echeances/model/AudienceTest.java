package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.ASSIGNATION_PREMATUREE;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.ETAPE_MANQUANTE;
import static fr.ancrage.dossiers.echeances.model.CodeAnomalie.NOTIFICATION_TARDIVE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.ASSIGNATION_POSSIBLE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.DSF_ENTRETIEN;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.DSF_TRANSMISSION;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.ENQUETE_SOCIALE;
import static fr.ancrage.dossiers.echeances.model.CodeEcheance.NOTIFICATION_PREFET;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {

    @ParameterizedTest
    @CsvSource({"2024-09-02, false", "2024-09-03, false", "2024-09-04, true"})
    void la_notification_est_tardive_le_lendemain_du_dernier_jour(
            LocalDate notifiee, boolean tardive) {
        var procedure = uneProcedure().assignation(le(1, 9, 2024), notifiee, le(15, 10, 2024));
        assertThat(procedure.anomalies().contains(NOTIFICATION_TARDIVE)).isEqualTo(tardive);
        assertThat(procedure.echeance(NOTIFICATION_PREFET).etat())
                .isEqualTo(tardive ? EtatEcheance.ATTEINTE : EtatEcheance.TENUE);
    }

    @Test
    void une_notification_non_donnee_est_supposee_du_jour_de_l_acte_et_le_dit() {
        assertThat(
                        uneProcedure()
                                .assignation(le(1, 9, 2024), le(15, 10, 2024))
                                .echeance(NOTIFICATION_PREFET)
                                .explication())
                .contains("1er septembre 2024 (date supposée : celle de l'acte)");
    }

    @ParameterizedTest
    @CsvSource({"2023-07-28, 2023-08-12, RS-2014", "2023-07-29, 2023-08-31, RS-2023"})
    void la_date_de_notification_choisit_la_loi(LocalDate notifiee, LocalDate limite, String jeu) {
        Echeance echeance =
                uneProcedure()
                        .assignation(le(20, 7, 2023), notifiee, le(12, 10, 2023))
                        .echeance(NOTIFICATION_PREFET);
        assertThat(echeance.date()).isEqualTo(limite);
        assertThat(echeance.regle()).isEqualTo(jeu);
    }

    @Test
    void un_renvoi_recompte_tout_ce_qui_part_de_l_audience() {
        var procedure =
                uneProcedure()
                        .dans("77")
                        .assignation(le(1, 9, 2026), le(15, 12, 2026))
                        .renvoi(le(14, 12, 2026), le(16, 3, 2027));
        assertThat(procedure.echeance(NOTIFICATION_PREFET).date()).isEqualTo(le(2, 2, 2027));
        assertThat(procedure.echeance(DSF_TRANSMISSION).date()).isEqualTo(le(9, 3, 2027));
        assertThat(procedure.echeance(ENQUETE_SOCIALE).date()).isEqualTo(le(14, 2, 2027));
        assertThat(procedure.echeance(DSF_ENTRETIEN).date()).isEqualTo(le(22, 9, 2026));
    }

    @Test
    void le_dernier_renvoi_l_emporte_meme_appris_avant_le_premier() {
        assertThat(
                        uneProcedure()
                                .renvoi(le(10, 3, 2026), le(12, 5, 2026))
                                .renvoi(le(10, 2, 2026), le(10, 3, 2026))
                                .assignation(le(1, 12, 2025), le(10, 2, 2026))
                                .echeance(DSF_TRANSMISSION)
                                .date())
                .isEqualTo(le(4, 5, 2026));
    }

    @Test
    void la_demande_du_prefet_l_emporte_sur_la_date_supposee() {
        var procedure =
                uneProcedure()
                        .assignation(le(1, 9, 2026), le(15, 12, 2026))
                        .saisineDsf(le(9, 9, 2026));
        assertThat(procedure.echeance(DSF_ENTRETIEN).date()).isEqualTo(le(30, 9, 2026));
        assertThat(procedure.echeance(DSF_ENTRETIEN).explication()).contains("9 septembre 2026");
        assertThat(
                        uneProcedure()
                                .assignation(le(1, 9, 2026), le(15, 12, 2026))
                                .echeance(DSF_ENTRETIEN)
                                .explication())
                .contains("supposée");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, false, false", // before it was asked: another diagnosis
        "2026-09-21, true, true",
        "2026-09-22, true, true",
        "2026-09-23, false, true",
        "2026-12-07, false, true",
        "2026-12-08, false, true",
        "2026-12-09, false, false"
    })
    void un_diagnostic_rendu_tient_les_echeances_qu_il_devance(
            LocalDate rendu, boolean entretien, boolean transmission) {
        var procedure =
                uneProcedure().assignation(le(1, 9, 2026), le(15, 12, 2026)).diagnosticRendu(rendu);

        assertThat(procedure.echeance(DSF_ENTRETIEN).date()).isEqualTo(le(22, 9, 2026));
        assertThat(procedure.echeance(DSF_TRANSMISSION).date()).isEqualTo(le(8, 12, 2026));
        assertThat(procedure.echeance(DSF_ENTRETIEN).etat() == EtatEcheance.TENUE)
                .isEqualTo(entretien);
        assertThat(procedure.echeance(DSF_TRANSMISSION).etat() == EtatEcheance.TENUE)
                .isEqualTo(transmission);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-07, 0", "2021-01-08, 1", "2021-01-09, 1"})
    void les_delais_du_diagnostic_commencent_avec_le_decret_de_2021(LocalDate saisine, int nombre) {
        var procedure = uneProcedure().assignation(saisine, le(20, 4, 2021));
        assertThat(procedure.echeances(DSF_ENTRETIEN)).hasSize(nombre);
        assertThat(procedure.echeances(DSF_TRANSMISSION)).hasSize(nombre);
    }

    @Test
    void pas_de_diagnostic_pour_des_troubles_seuls() {
        var procedure =
                uneProcedure().pour("TROUBLES").assignation(le(1, 9, 2024), le(15, 10, 2024));
        assertThat(procedure.echeances(DSF_ENTRETIEN)).isEmpty();
        assertThat(procedure.echeances(DSF_TRANSMISSION)).isEmpty();
        assertThat(procedure.anomalies()).doesNotContain(ETAPE_MANQUANTE);
        assertThat(procedure.pour("TROUBLES", "IMPAYE").echeance(DSF_TRANSMISSION).date())
                .isEqualTo(le(8, 10, 2024));
    }

    @Test
    void l_enquete_sociale_n_existe_que_la_ou_la_charte_la_prevoit() {
        assertThat(
                        uneProcedure()
                                .assignation(le(1, 9, 2024), le(15, 10, 2024))
                                .echeances(ENQUETE_SOCIALE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-14, true", "2024-03-15, true", "2024-03-16, false"})
    void l_assignation_est_prematuree_jusqu_au_dernier_jour_du_delai_inclus(
            LocalDate assignation, boolean prematuree) {
        var procedure =
                uneProcedure()
                        .par(TypeBailleur.PERSONNE_MORALE)
                        .saisineCcapex(le(15, 1, 2024))
                        .assignation(assignation, le(15, 10, 2024));
        assertThat(procedure.anomalies().contains(ASSIGNATION_PREMATUREE)).isEqualTo(prematuree);
        assertThat(procedure.echeance(ASSIGNATION_POSSIBLE).etat())
                .isEqualTo(prematuree ? EtatEcheance.ATTEINTE : EtatEcheance.TENUE);
    }

    @ParameterizedTest
    @EnumSource(
            value = TypeBailleur.class,
            names = {"SCI_FAMILIALE", "PERSONNE_PHYSIQUE"})
    void ni_la_sci_familiale_ni_la_personne_physique_ne_saisissent_la_ccapex(TypeBailleur type) {
        var procedure =
                uneProcedure()
                        .par(type)
                        .commandement(le(1, 1, 2023))
                        .saisineCcapex(le(15, 1, 2024))
                        .assignation(le(16, 1, 2024), le(15, 10, 2024));
        assertThat(procedure.echeances(ASSIGNATION_POSSIBLE)).isEmpty();
        assertThat(procedure.anomalies()).isEmpty();
    }

    @Test
    void avant_2015_aucune_saisine_n_etait_demandee() {
        var procedure =
                uneProcedure()
                        .par(TypeBailleur.BAILLEUR_SOCIAL)
                        .commandement(le(1, 6, 2014))
                        .saisineCcapex(le(30, 12, 2014))
                        .assignation(le(31, 12, 2014), le(15, 4, 2015));
        assertThat(procedure.echeances(ASSIGNATION_POSSIBLE)).isEmpty();
        assertThat(procedure.anomalies()).isEmpty();
    }

    @Test
    void une_assignation_sans_commandement_ni_saisine_manque_de_deux_etapes() {
        assertThat(
                        uneProcedure()
                                .par(TypeBailleur.BAILLEUR_SOCIAL)
                                .assignation(le(1, 9, 2024), le(15, 12, 2024))
                                .anomalies())
                .containsExactly(ETAPE_MANQUANTE, ETAPE_MANQUANTE);
    }

    @Test
    void le_signalement_a_la_caf_vaut_saisine_de_la_ccapex() {
        var procedure =
                uneProcedure()
                        .par(TypeBailleur.BAILLEUR_SOCIAL)
                        .commandement(le(3, 6, 2024))
                        .acte(new Acte.Signalement("S", le(3, 5, 2024)))
                        .assignation(le(1, 9, 2024), le(15, 12, 2024));
        assertThat(procedure.anomalies()).doesNotContain(ETAPE_MANQUANTE);
    }

    @Test
    void chaque_assignation_a_son_audience() {
        var procedure =
                uneProcedure()
                        .assignation(le(1, 9, 2024), le(15, 10, 2024))
                        .renvoi(le(15, 10, 2024), le(3, 12, 2024))
                        .assignation(le(2, 6, 2025), le(9, 9, 2025));
        assertThat(procedure.echeances(DSF_TRANSMISSION))
                .extracting(Echeance::date)
                .containsExactly(le(26, 11, 2024), le(2, 9, 2025));
    }
}
