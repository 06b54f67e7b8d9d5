package fr.ancrage.commissions.seance.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.formation.charte.ChartesEssayees;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.seance.model.Preconisation.Etat;
import fr.ancrage.commissions.seance.model.Preconisation.Suivi;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeanceTest {

    private static final LocalDate SEANCE = LocalDate.of(2026, 12, 11);
    private static final LocalDate TOT = LocalDate.of(2026, 11, 20);
    private static final TableFormations TABLE = ChartesEssayees.du("21");

    private static Seance mediation() {
        var formation = TABLE.formation("mediation-dijon").orElseThrow();
        return Seance.programmer(
                        new Programme(
                                "21",
                                "mediation-dijon",
                                SEANCE,
                                LocalTime.of(9, 30),
                                "Locaux de la DDETS"),
                        TABLE.sieges(formation, SEANCE),
                        TOT)
                .seance();
    }

    private static DossierSuivi dossier(String id, Parc parc, Stade stade) {
        return DossierSuivi.nouveau(id, "21")
                .avec(
                        new ActeSuivi("C" + id, "CQL", TOT, TOT, 1),
                        new Situation("21231", "212", parc, stade, "orvitis", null));
    }

    private static Decision inscrire(
            Seance seance, DossierSuivi dossier, LocalDate le, @Nullable String derogation) {
        return seance.inscrire(
                new Seance.DemandeInscription(
                        dossier,
                        TABLE.formation("mediation-dijon").orElseThrow(),
                        TABLE,
                        le,
                        "secretariat-21",
                        derogation));
    }

    private static Seance apres(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Prise.class);
        return ((Decision.Prise) decision).seance();
    }

    private static void refuse(Decision decision, MotifRefus motif) {
        assertThat(decision).isEqualTo(new Decision.Refusee(motif));
    }

    private static Seance avecUnDossier() {
        return apres(inscrire(mediation(), dossier("d", Parc.PUBLIC, Stade.CQL), TOT, null));
    }

    private static Avis avis(Preconisation... preconisations) {
        return new Avis(
                "MAINTIEN_SOUS_CONDITIONS",
                null,
                SEANCE,
                List.of(preconisations),
                Adhesion.ADHERE,
                null,
                null);
    }

    private static Seance.Reponse reponse(Avis avis, @Nullable Presence presence) {
        return new Seance.Reponse(avis, null, null, presence);
    }

    private static Preconisation plan() {
        return new Preconisation(
                "p1",
                "PLAN_APUREMENT",
                "orvitis",
                null,
                SEANCE.plusDays(30),
                null,
                Set.of(),
                List.of());
    }

    @Test
    void la_onzieme_situation_est_refusee_sauf_derogation_motivee() {
        var seance = mediation();
        for (var i = 0; i < 10; i++) {
            seance = apres(inscrire(seance, dossier("d" + i, Parc.PUBLIC, Stade.CQL), TOT, null));
        }
        var onzieme = dossier("onzieme", Parc.PUBLIC, Stade.CQL);
        refuse(inscrire(seance, onzieme, TOT, null), MotifRefus.CAPACITE_ATTEINTE);
        var avec = apres(inscrire(seance, onzieme, TOT, "audience proche"));
        assertThat(avec.inscription("onzieme").orElseThrow().derogation())
                .isEqualTo(new Inscription.Derogation("audience proche", "secretariat-21", TOT));
        assertThat(avec.inscription("d1").orElseThrow().derogation()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PRIVE, CQL, PARC_NON_ADMIS", "PUBLIC, JUGEMENT, STADE_NON_ADMIS"})
    void la_mediation_n_admet_que_le_parc_public_au_cql_ou_a_la_requisition(
            Parc parc, Stade stade, MotifRefus motif) {
        refuse(inscrire(mediation(), dossier("d", parc, stade), TOT, null), motif);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, true", "2026-11-26, true", "2026-11-27, false"})
    void le_menage_est_convoque_tant_que_les_quinze_jours_tiennent(LocalDate le, boolean convoque) {
        var seance = apres(inscrire(mediation(), dossier("d", Parc.PUBLIC, Stade.CQL), le, null));
        assertThat(seance.inscription("d").orElseThrow().menageConvoque()).isEqualTo(convoque);
    }

    @Test
    void seuls_les_membres_permanents_et_ceux_que_le_dossier_concerne_sont_invites() {
        assertThat(mediation().invites()).contains("cd-21", "caf-21").doesNotContain("orvitis");
        assertThat(avecUnDossier().invites())
                .contains("cd-21", "orvitis", "ccas-dijon")
                .doesNotContain("habellis");
    }

    @Test
    void un_membre_dont_l_implication_a_pris_fin_ne_voit_plus_ce_dossier() {
        var ecarte = avecUnDossier().ecarter("d", "orvitis", TOT);
        assertThat(ecarte.faits()).hasSize(1);
        assertThat(ecarte.seance().inscription("d").orElseThrow().organisations())
                .doesNotContain("orvitis")
                .contains("cd-21");
        assertThat(ecarte.seance().invites()).doesNotContain("orvitis");
        assertThat(ecarte.seance().ecarter("d", "orvitis", TOT).faits()).isEmpty();
        var permanent = avecUnDossier().ecarter("d", "cd-21", TOT).seance();
        assertThat(permanent.invites()).contains("cd-21");
        assertThat(permanent.inscription("d").orElseThrow().organisations())
                .doesNotContain("cd-21");
    }

    @Test
    void un_dossier_n_est_inscrit_qu_une_fois_et_son_ordre_se_change() {
        var seance = avecUnDossier();
        refuse(
                inscrire(seance, dossier("d", Parc.PUBLIC, Stade.CQL), TOT, null),
                MotifRefus.DEJA_INSCRIT);
        var deux = apres(inscrire(seance, dossier("e", Parc.PUBLIC, Stade.CQL), TOT, null));
        assertThat(apres(deux.ordonner(List.of("e", "d"), TOT)).inscriptions())
                .extracting(Inscription::dossier)
                .containsExactly("e", "d");
        refuse(deux.ordonner(List.of("e"), TOT), MotifRefus.ORDRE_INCOMPLET);
    }

    @Test
    void l_avis_se_rend_le_jour_de_la_seance_une_seule_fois() {
        var seance = avecUnDossier();
        refuse(
                seance.rendre("d", reponse(avis(), null), TABLE, SEANCE.minusDays(1)),
                MotifRefus.SEANCE_A_VENIR);
        var rendue =
                apres(seance.rendre("d", reponse(avis(plan()), Presence.PRESENT), TABLE, SEANCE));
        refuse(
                rendue.rendre("d", reponse(avis(), null), TABLE, SEANCE),
                MotifRefus.AVIS_DEJA_RENDU);
        refuse(rendue.retirer("d", MotifRetrait.REPORTE, SEANCE), MotifRefus.AVIS_DEJA_RENDU);
        assertThat(rendue.inscription("d").orElseThrow().presenceMenage())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void un_diagnostic_est_decide_par_l_etat_le_departement_ou_le_bailleur_avec_son_financement() {
        var seance = avecUnDossier();
        refuse(
                seance.rendre(
                        "d",
                        reponse(avis(diagnostic(null, Set.of("caf-21"))), null),
                        TABLE,
                        SEANCE),
                MotifRefus.DIAGNOSTIC_NON_DECIDE);
        refuse(
                seance.rendre(
                        "d",
                        reponse(avis(diagnostic(null, Set.of("orvitis"))), null),
                        TABLE,
                        SEANCE),
                MotifRefus.FINANCEMENT_MANQUANT);
        apres(
                seance.rendre(
                        "d",
                        reponse(
                                avis(diagnostic("État, BOP 177", Set.of("ddets-21", "cd-21"))),
                                null),
                        TABLE,
                        SEANCE));
    }

    @Test
    void la_commission_decide_de_l_aide_au_logement_si_elle_est_saisie_et_seulement_alors() {
        var seance = avecUnDossier();
        var maintien = new DecisionApl.Projet(DecisionApl.Issue.MAINTIEN, "PLAN_EN_COURS", null);
        refuse(
                seance.rendre("d", new Seance.Reponse(avis(), null, "A1", null), TABLE, SEANCE),
                MotifRefus.DECISION_APL_MANQUANTE);
        refuse(
                seance.rendre("d", new Seance.Reponse(avis(), maintien, null, null), TABLE, SEANCE),
                MotifRefus.SANS_SAISINE_APL);
        var prise =
                (Decision.Prise)
                        seance.rendre(
                                "d",
                                new Seance.Reponse(avis(), maintien, "A1", null),
                                TABLE,
                                SEANCE);
        var decision = new DecisionApl(DecisionApl.Issue.MAINTIEN, "PLAN_EN_COURS", null, "A1");
        assertThat(prise.seance().inscription("d").orElseThrow().avis().decisionApl())
                .isEqualTo(decision);
        assertThat(prise.faits())
                .hasSize(2)
                .last()
                .isEqualTo(
                        new FaitSeance.AplDecidee(
                                prise.seance().inscription("d").orElseThrow(), decision));
    }

    private static Preconisation diagnostic(@Nullable String financement, Set<String> par) {
        return new Preconisation(
                "p", "DIAGNOSTIC_CCAPEX", "adefo", null, null, financement, par, List.of());
    }

    @Test
    void la_seance_se_clot_quand_chaque_dossier_a_son_avis() {
        var seance = avecUnDossier();
        refuse(seance.clore(SEANCE), MotifRefus.DECISIONS_MANQUANTES);
        var rendue = apres(seance.rendre("d", reponse(avis(), null), TABLE, SEANCE));
        refuse(rendue.clore(SEANCE.minusDays(1)), MotifRefus.SEANCE_A_VENIR);
        var close = apres(rendue.clore(SEANCE));
        assertThat(close.etat()).isEqualTo(Seance.Etat.CLOSE);
        refuse(
                inscrire(close, dossier("e", Parc.PUBLIC, Stade.CQL), SEANCE, null),
                MotifRefus.SEANCE_CLOSE);
    }

    @Test
    void une_preconisation_se_suit_jusqu_a_sa_fin_et_plus_apres() {
        var rendue = apres(avecUnDossier().rendre("d", reponse(avis(plan()), null), TABLE, SEANCE));
        var enCours = apres(rendue.suivre("d", "p1", suivi(Etat.EN_COURS)));
        assertThat(preconisation(enCours).enRetard(SEANCE.plusDays(30))).isFalse();
        assertThat(preconisation(enCours).enRetard(SEANCE.plusDays(31))).isTrue();
        var realisee = apres(enCours.suivre("d", "p1", suivi(Etat.REALISEE)));
        assertThat(preconisation(realisee).enRetard(SEANCE.plusDays(31))).isFalse();
        refuse(
                realisee.suivre("d", "p1", suivi(Etat.EN_COURS)),
                MotifRefus.PRECONISATION_DEJA_CLOSE);
    }

    @Test
    void l_expulsion_retire_le_dossier_ou_abandonne_ce_qui_reste_a_faire() {
        assertThat(avecUnDossier().terminer("d", expulsion("P1"), TOT).faits())
                .containsExactly(new FaitSeance.DossierRetire("d", MotifRetrait.EXPULSION, TOT));
        var rendue = apres(avecUnDossier().rendre("d", reponse(avis(plan()), null), TABLE, SEANCE));
        var expulse = rendue.terminer("d", expulsion("P1"), SEANCE.plusDays(5)).seance();
        assertThat(preconisation(expulse).etat()).isEqualTo(Etat.ABANDONNEE);
        var annulee = expulse.annulerActe("d", "P1", SEANCE.plusDays(6)).seance();
        assertThat(preconisation(annulee).etat()).isEqualTo(Etat.EN_COURS);
        assertThat(expulse.annulerActe("d", "autre", SEANCE.plusDays(6)).faits()).isEmpty();
    }

    private static FinProcedure expulsion(String acte) {
        return new FinProcedure(MotifRetrait.EXPULSION, acte, SEANCE.plusDays(5));
    }

    @Test
    void la_cloture_retire_ce_qui_etait_inscrit_quand_elle_fut_connue() {
        var inscrit = avecUnDossier().inscription("d").orElseThrow().inscritLe();
        assertThat(
                        avecUnDossier()
                                .terminer(
                                        "d",
                                        new FinProcedure(MotifRetrait.DOSSIER_CLOS, "F1", inscrit),
                                        TOT)
                                .faits())
                .containsExactly(new FaitSeance.DossierRetire("d", MotifRetrait.DOSSIER_CLOS, TOT));
        assertThat(
                        avecUnDossier()
                                .terminer(
                                        "d",
                                        new FinProcedure(
                                                MotifRetrait.DOSSIER_CLOS,
                                                "F1",
                                                inscrit.minusDays(1)),
                                        TOT)
                                .faits())
                .isEmpty();
    }

    @Test
    void annuler_la_seance_retire_tous_ses_dossiers() {
        var annulee = (Decision.Prise) avecUnDossier().annuler(TOT);
        assertThat(annulee.faits())
                .containsExactly(
                        new FaitSeance.DossierRetire("d", MotifRetrait.SEANCE_ANNULEE, TOT),
                        new FaitSeance.Annulee(TOT));
    }

    @Test
    void un_dossier_reuni_suit_celui_qui_est_garde_et_ne_se_double_pas() {
        var seance = avecUnDossier();
        assertThat(seance.reunir("d", "garde", TOT).seance().inscription("garde")).isPresent();
        var deux = apres(inscrire(seance, dossier("garde", Parc.PUBLIC, Stade.CQL), TOT, null));
        assertThat(deux.reunir("d", "garde", TOT).seance().inscriptions()).hasSize(1);
    }

    private static Suivi suivi(Etat etat) {
        return new Suivi(etat, SEANCE.plusDays(1), "orvitis", null, null);
    }

    private static Preconisation preconisation(Seance seance) {
        var avis = seance.inscription("d").orElseThrow().avis();
        assertThat(avis).isNotNull();
        return avis.preconisations().getFirst();
    }
}
