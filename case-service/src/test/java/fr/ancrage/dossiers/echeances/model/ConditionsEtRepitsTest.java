package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.UneProcedure.AUJOURDHUI;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law makes the effect of an act depend on, and how long a respite lasts. */
class ConditionsEtRepitsTest {

    private static final List<String> SANS_DECOMPTE = List.of("Le décompte de la dette");

    private static UneProcedure commandement(LocalDate date, List<String> manques) {
        return uneProcedure().acte(new Acte.CommandementDePayer("CP", date, null, manques));
    }

    private static String explication(UneProcedure procedure, CodeAnomalie code) {
        return procedure.calendrier().anomalies().stream()
                .filter(a -> a.code() == code)
                .map(Anomalie::explication)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2018-11-24,false", "2018-11-25,true", "2018-11-26,true"})
    void une_mention_manque_a_peine_de_nullite_depuis_la_loi_elan(LocalDate date, boolean exigee) {
        assertThat(
                        commandement(date, SANS_DECOMPTE)
                                .anomalies()
                                .contains(CodeAnomalie.MENTION_MANQUANTE))
                .isEqualTo(exigee);
    }

    @Test
    void la_mention_qui_manque_est_nommee_avec_sa_consequence_et_son_article() {
        assertThat(
                        explication(
                                commandement(le(4, 5, 2026), SANS_DECOMPTE),
                                CodeAnomalie.MENTION_MANQUANTE))
                .contains("Le décompte de la dette", "à peine de nullité", "art. 137", "ADIL");
    }

    @Test
    void un_commandement_que_personne_n_a_lu_n_accuse_personne() {
        assertThat(commandement(le(4, 5, 2026), List.of()).anomalies())
                .doesNotContain(CodeAnomalie.MENTION_MANQUANTE);
    }

    @Test
    void le_dernier_controle_dit_ce_qui_manque_au_dernier_commandement() {
        UneProcedure lue =
                commandement(le(4, 5, 2026), SANS_DECOMPTE)
                        .acte(new Acte.ControleDuCommandement("K1", le(6, 5, 2026), List.of()));

        assertThat(lue.anomalies()).doesNotContain(CodeAnomalie.MENTION_MANQUANTE);
        assertThat(
                        lue.acte(
                                        new Acte.ControleDuCommandement(
                                                "K2", le(7, 5, 2026), SANS_DECOMPTE))
                                .anomalies())
                .contains(CodeAnomalie.MENTION_MANQUANTE);
    }

    /** Fifteen days from Monday 5 October 2026 end on Tuesday 20 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-19,TENUE,false",
        "2026-10-20,TENUE,false",
        "2026-10-21,ATTEINTE,true",
        ",ATTEINTE,true"
    })
    void la_caution_est_prevenue_dans_les_quinze_jours(
            @Nullable LocalDate prevenue, EtatEcheance etat, boolean manquee) {
        UneProcedure procedure =
                uneProcedure()
                        .acte(new Acte.CommandementDePayer("CP", le(5, 10, 2026), true, List.of()));
        if (prevenue != null) {
            procedure.acte(new Acte.CommandementALaCaution("C", prevenue));
        }

        Echeance echeance = procedure.echeance(CodeEcheance.CAUTION_SIGNIFICATION);

        assertThat(echeance.date()).isEqualTo(le(20, 10, 2026));
        assertThat(echeance.etat()).isEqualTo(etat);
        assertThat(procedure.anomalies().contains(CodeAnomalie.CAUTION_NON_PREVENUE))
                .isEqualTo(manquee);
    }

    @Test
    void ce_qui_manque_a_la_caution_ne_change_rien_pour_le_locataire() {
        UneProcedure procedure =
                uneProcedure()
                        .bailDu(le(1, 3, 2024))
                        .acte(new Acte.CommandementDePayer("CP", le(5, 10, 2026), true, List.of()));

        assertThat(procedure.echeance(CodeEcheance.CP_DELAI).date()).isEqualTo(le(16, 11, 2026));
        assertThat(explication(procedure, CodeAnomalie.CAUTION_NON_PREVENUE))
                .contains("pénalités", "rien ne change pour le locataire");
    }

    @Test
    void sans_caution_connue_personne_n_est_a_prevenir() {
        assertThat(
                        commandement(le(5, 10, 2026), List.of())
                                .echeances(CodeEcheance.CAUTION_SIGNIFICATION))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-28,true,false,0",
        "2023-07-29,true,false,1",
        "2023-07-30,true,false,1",
        "2026-05-04,false,true,1",
        "2026-05-04,false,false,2",
        "2026-05-04,true,true,0",
        "2026-05-04,,,0"
    })
    void des_delais_du_juge_se_demandent_et_supposent_le_loyer_repris(
            LocalDate date, @Nullable Boolean demande, @Nullable Boolean repris, int anomalies) {
        UneProcedure procedure =
                uneProcedure()
                        .acte(
                                new Acte.Jugement(
                                        "J",
                                        date,
                                        IssueJugement.DELAIS_DE_PAIEMENT,
                                        new Periode(date, date.plusYears(1)),
                                        demande,
                                        repris));

        assertThat(procedure.anomalies())
                .filteredOn(a -> a == CodeAnomalie.DELAIS_SOUS_CONDITIONS)
                .hasSize(anomalies);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31,true", "2027-01-01,false", "2027-01-02,false"})
    void la_commission_decide_de_l_aide_pour_un_premier_defaut_de_2027(
            LocalDate premierDefaut, boolean sansCompetence) {
        UneProcedure procedure =
                uneProcedure()
                        .dette("900", premierDefaut, null)
                        .acte(new Acte.DecisionApl("D", le(15, 6, 2027)));

        assertThat(procedure.anomalies().contains(CodeAnomalie.APL_SANS_COMPETENCE))
                .isEqualTo(sansCompetence);
    }

    @Test
    void une_exception_avec_son_jugement_permet_une_expulsion_dans_la_treve() {
        assertThat(
                        uneProcedure()
                                .acte(
                                        new Acte.ExpulsionPrevue(
                                                "E",
                                                le(15, 12, 2026),
                                                "Logement étudiant, jugement 26/1"))
                                .anomalies())
                .doesNotContain(CodeAnomalie.EXPULSION_EN_TREVE);
    }

    @ParameterizedTest
    @CsvSource({"2019-02-28,0", "2019-03-01,1", "2019-03-02,1"})
    void un_retablissement_personnel_suspend_la_clause_deux_ans(LocalDate date, int echeances) {
        List<Echeance> fins =
                uneProcedure()
                        .acte(new Acte.Surendettement("S", date, true, null))
                        .echeances(CodeEcheance.SURENDETTEMENT_FIN);

        assertThat(fins).hasSize(echeances);
        assertThat(fins).allMatch(e -> e.date().equals(date.plusYears(2)));
    }

    @Test
    void un_moratoire_tient_la_clause_trois_mois_de_plus_que_la_commission() {
        Echeance fin =
                uneProcedure()
                        .acte(new Acte.Surendettement("S", le(4, 5, 2026), false, le(30, 11, 2027)))
                        .echeance(CodeEcheance.SURENDETTEMENT_FIN);

        assertThat(fin.date()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(fin.regle()).isEqualTo("RS-2018");
    }

    @ParameterizedTest
    @CsvSource({
        ",2028-09-01,false",
        "2029-08-31,2029-08-31,false",
        "2029-09-01,2029-09-01,false",
        "2029-09-02,2029-09-02,true"
    })
    void un_protocole_dure_deux_ans_et_trois_au_plus(
            @Nullable LocalDate ecrite, LocalDate fin, boolean tropLong) {
        UneProcedure procedure =
                uneProcedure()
                        .acte(
                                new Acte.Protocole(
                                        "P", le(1, 9, 2026), le(1, 9, 2026), ecrite, false));

        assertThat(procedure.echeance(CodeEcheance.PCS_FIN).date()).isEqualTo(fin);
        assertThat(procedure.anomalies().contains(CodeAnomalie.PCS_HORS_CADRE)).isEqualTo(tropLong);
    }

    @Test
    void un_protocole_rompu_n_attend_plus_sa_fin() {
        assertThat(
                        uneProcedure()
                                .acte(
                                        new Acte.Protocole(
                                                "P", le(1, 9, 2026), le(1, 9, 2026), null, true))
                                .echeance(CodeEcheance.PCS_FIN)
                                .etat())
                .isEqualTo(EtatEcheance.SANS_OBJET);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,TENUE", "2026-11-02,TENUE", "2026-11-03,ATTEINTE"})
    void une_dette_soldee_appelle_un_nouveau_bail_dans_les_trois_mois(
            LocalDate bail, EtatEcheance etat) {
        Echeance echeance =
                uneProcedure()
                        .acte(new Acte.Protocole("P", le(1, 9, 2025), le(1, 9, 2025), null, false))
                        .acte(new Acte.DetteSoldee("D", le(2, 8, 2026)))
                        .acte(new Acte.NouveauBail("B", bail))
                        .echeance(CodeEcheance.PCS_NOUVEAU_BAIL);

        assertThat(echeance.date()).isEqualTo(le(2, 11, 2026));
        assertThat(echeance.etat()).isEqualTo(etat);
    }

    @Test
    void sans_protocole_une_dette_soldee_n_oblige_a_aucun_bail() {
        assertThat(
                        uneProcedure()
                                .acte(new Acte.DetteSoldee("D", le(2, 8, 2026)))
                                .echeances(CodeEcheance.PCS_NOUVEAU_BAIL))
                .isEmpty();
    }

    @Test
    void une_loi_retroactive_sur_les_baux_n_ajoute_pas_de_seconde_date_a_un_delai_atteint() {
        FaitsProcedure faits = uneProcedure().commandement(le(12, 6, 2023)).faits();
        List<Echeance> stockees =
                UneProcedure.calcul(UneProcedure.REGLES).calculer(faits, AUJOURDHUI).echeances();
        JeuDeRegles retroactif =
                UneProcedure.REGLES.avec(
                        List.of(
                                new RegleDatee(
                                        "RS-FICTIF",
                                        CleRegle.CP_DELAI,
                                        BigDecimal.valueOf(4),
                                        Unite.SEMAINES,
                                        le(1, 1, 2022),
                                        null,
                                        Ancre.BAIL,
                                        "loi fictive",
                                        Confiance.VERIFIEE,
                                        true)));
        CalculEcheances calcul = UneProcedure.calcul(retroactif);

        Fusion fusion =
                calcul.fusionner(
                        stockees, calcul.calculer(faits, stockees, AUJOURDHUI), AUJOURDHUI);

        assertThat(fusion.calendrier().echeances()).containsExactlyElementsOf(stockees);
        assertThat(fusion.calendrier().anomalies())
                .extracting(Anomalie::code)
                .doesNotContain(CodeAnomalie.DELAI_INCERTAIN);
    }
}
