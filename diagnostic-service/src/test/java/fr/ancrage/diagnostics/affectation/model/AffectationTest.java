package fr.ancrage.diagnostics.affectation.model;

import static fr.ancrage.diagnostics.affectation.model.UneAffectation.LUNDI;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.MARDI;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.aAccepter;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.acceptee;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.apres;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.rapport;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.tentative;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.model.Tentative.DemiJournee;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AffectationTest {

    private static void refuse(Decision decision, MotifRefus motif) {
        assertThat(decision).isEqualTo(new Decision.Refusee(motif));
    }

    @Test
    void le_meme_acte_demande_une_seule_fois_la_meme_mission() {
        assertThat(AffectationId.pour("d", "C1", Mission.DSF))
                .isEqualTo(AffectationId.pour("d", "C1", Mission.DSF))
                .isNotEqualTo(AffectationId.pour("d", "C1", Mission.ENQUETE_SOCIALE))
                .isNotEqualTo(AffectationId.pour("d", "C2", Mission.DSF))
                .isNotEqualTo(AffectationId.pour("e", "C1", Mission.DSF));
    }

    @Test
    void une_affectation_s_accepte_une_fois() {
        assertThat(acceptee().etat()).isEqualTo(Etat.ACCEPTEE);
        refuse(acceptee().accepter("autre", LUNDI), MotifRefus.DEJA_ACCEPTEE);
    }

    @Test
    void rien_ne_se_fait_avant_l_acceptation() {
        refuse(
                aAccepter().enregistrer(tentative(LUNDI, DemiJournee.MATIN), LUNDI),
                MotifRefus.PAS_ACCEPTEE);
        refuse(aAccepter().remettre(rapport()), MotifRefus.PAS_ACCEPTEE);
        refuse(aAccepter().constaterCarence(LUNDI, LUNDI), MotifRefus.PAS_ACCEPTEE);
    }

    @Test
    void un_refus_motive_rend_la_main_au_secretariat_qui_designe_un_autre() {
        var refusee = apres(aAccepter().refuser(new Motif(Motif.AUTRE, "hors secteur"), LUNDI));
        assertThat(refusee.etat()).isEqualTo(Etat.REFUSEE);
        refuse(refusee.accepter("x", LUNDI), MotifRefus.PAS_A_ACCEPTER);
        var autre = new Designation("cd-21", "DECISION_SECRETARIAT", "l", "s");
        var reaffectee = apres(refusee.reaffecter(autre, new Motif(Motif.AUTRE, "plus proche")));
        assertThat(reaffectee.etat()).isEqualTo(Etat.A_ACCEPTER);
        assertThat(reaffectee.designation()).contains(autre);
        refuse(
                acceptee().reaffecter(autre, new Motif(Motif.AUTRE, "m")),
                MotifRefus.PAS_A_REAFFECTER);
    }

    /** The secretariat ended an involvement: what is left to do for this assignment. */
    private static Optional<Decision> fin(
            Affectation affectation, String quoi, String organisation) {
        return new Demande.Suite(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Demande.Suite.FinImplication(
                                        quoi.isEmpty()
                                                ? affectation.demande().id().toString()
                                                : quoi,
                                        organisation,
                                        MARDI)))
                .effetSur(affectation, UneAffectation.delais());
    }

    @Test
    void une_implication_terminee_retire_la_mission_une_fois() {
        var retiree = apres(fin(acceptee(), "", "dijon-metropole").orElseThrow());
        assertThat(retiree).isInstanceOf(Affectation.Close.class);
        assertThat(((Affectation.Close) retiree).cloture().motif().code())
                .isEqualTo(Motif.IMPLICATION_TERMINEE);
        assertThat(fin(retiree, "", "dijon-metropole")).isEmpty();
        assertThat(fin(acceptee(), "une-autre", "dijon-metropole")).isEmpty();
    }

    @Test
    void une_mission_retiree_se_confie_a_un_autre_et_jamais_au_meme() {
        var retiree = apres(fin(aAccepter(), "", "dijon-metropole").orElseThrow());
        var motif = new Motif(Motif.AUTRE, "m");
        refuse(
                retiree.reaffecter(UneAffectation.designation(), motif),
                MotifRefus.ORGANISATION_RETIREE);
        var autre = new Designation("cd-21", "DECISION_SECRETARIAT", "l", "s");
        var confiee = apres(retiree.reaffecter(autre, motif));
        assertThat(confiee.etat()).isEqualTo(Etat.A_ACCEPTER);
        assertThat(fin(confiee, "", "dijon-metropole")).isEmpty();
        refuse(
                apres(acceptee().clore(motif, LUNDI)).reaffecter(autre, motif),
                MotifRefus.PAS_A_REAFFECTER);
    }

    @Test
    void un_rapport_remis_reste_un_fait_et_se_ferme_a_qui_ne_l_a_plus() {
        var rendue = apres(acceptee().remettre(rapport()));
        var fermee = apres(fin(rendue, "", "dijon-metropole").orElseThrow());
        assertThat(fermee.etat()).isEqualTo(Etat.RENDUE);
        assertThat(fermee.demande().retirees()).containsExactly("dijon-metropole");
        var inconnue = apres(fin(rendue, Demande.Suite.CONNU, "caf-21").orElseThrow());
        assertThat(inconnue.demande().connuDe()).isEmpty();
        assertThat(fin(inconnue, Demande.Suite.CONNU, "caf-21")).isEmpty();
    }

    @Test
    void la_carence_suppose_deux_tentatives_sur_des_demi_journees_differentes() {
        refuse(acceptee().constaterCarence(MARDI, MARDI), MotifRefus.TENTATIVES_INSUFFISANTES);
        var une = apres(acceptee().enregistrer(tentative(LUNDI, DemiJournee.MATIN), MARDI));
        refuse(une.constaterCarence(MARDI, MARDI), MotifRefus.TENTATIVES_INSUFFISANTES);
        var memeMoment = apres(une.enregistrer(tentative(LUNDI, DemiJournee.MATIN), MARDI));
        refuse(memeMoment.constaterCarence(MARDI, MARDI), MotifRefus.TENTATIVES_INSUFFISANTES);
        var deux = apres(une.enregistrer(tentative(LUNDI, DemiJournee.SOIREE), MARDI));
        assertThat(apres(deux.constaterCarence(MARDI, MARDI)).etat()).isEqualTo(Etat.CARENCE);
        var autreJour = apres(une.enregistrer(tentative(MARDI, DemiJournee.MATIN), MARDI));
        assertThat(apres(autreJour.constaterCarence(MARDI, MARDI)).etat()).isEqualTo(Etat.CARENCE);
        refuse(autreJour.constaterCarence(LUNDI, MARDI), MotifRefus.TENTATIVES_INSUFFISANTES);
    }

    @Test
    void la_lettre_de_carence_dit_les_dates_et_les_moyens() {
        var une = apres(acceptee().enregistrer(tentative(LUNDI, DemiJournee.MATIN), MARDI));
        var deux = apres(une.enregistrer(tentative(MARDI, DemiJournee.SOIREE), MARDI));
        var carence = (Affectation.EnCarence) apres(deux.constaterCarence(MARDI, MARDI));
        assertThat(LettreCarence.pour(carence.carence(), Mission.DSF).paragraphes())
                .anyMatch(p -> p.contains("23 novembre 2026, le matin, par téléphone"))
                .anyMatch(p -> p.contains("24 novembre 2026, en soirée, par téléphone"));
    }

    @Test
    void rien_de_futur_ne_s_enregistre() {
        refuse(
                acceptee().enregistrer(tentative(MARDI, DemiJournee.MATIN), LUNDI),
                MotifRefus.DATE_A_VENIR);
        refuse(acceptee().constaterCarence(MARDI, LUNDI), MotifRefus.DATE_A_VENIR);
    }

    @Test
    void un_rapport_se_remet_une_fois_et_ferme_l_affectation() {
        var rendue = apres(acceptee().remettre(rapport()));
        assertThat(rendue.etat()).isEqualTo(Etat.RENDUE);
        refuse(rendue.remettre(rapport()), MotifRefus.DEJA_RENDUE);
        refuse(
                rendue.enregistrer(tentative(LUNDI, DemiJournee.MATIN), MARDI),
                MotifRefus.DEJA_RENDUE);
        refuse(rendue.clore(new Motif(Motif.EXPULSION, null), MARDI), MotifRefus.DEJA_RENDUE);
    }

    @ParameterizedTest
    @EnumSource(SectionRapport.class)
    void les_douze_premieres_sections_sont_obligatoires(SectionRapport absente) {
        var sections = new EnumMap<>(((Rapport.Contenu.Diagnostic) rapport().contenu()).sections());
        sections.remove(absente);
        var rapport =
                new Rapport(
                        IssueRapport.REALISE_SANS_MENAGE,
                        MARDI,
                        MARDI,
                        new Rapport.Contenu.Diagnostic(sections),
                        null,
                        null,
                        null);
        if (absente.obligatoire()) {
            refuse(acceptee().remettre(rapport), MotifRefus.SECTIONS_MANQUANTES);
        } else {
            assertThat(apres(acceptee().remettre(rapport)).etat()).isEqualTo(Etat.RENDUE);
        }
        assertThat(absente.obligatoire()).isEqualTo(absente.ordinal() < 12);
    }

    @Test
    void l_expulsion_clot_ce_qui_est_ouvert() {
        var close = apres(acceptee().clore(new Motif(Motif.EXPULSION, null), MARDI));
        assertThat(close.etat()).isEqualTo(Etat.CLOSE);
        refuse(close.accepter("x", MARDI), MotifRefus.DEJA_CLOSE);
        refuse(close.clore(new Motif(Motif.EXPULSION, null), MARDI), MotifRefus.DEJA_CLOSE);
    }

    @Test
    void un_entretien_propose_et_un_rapport_tiennent_les_echeances() {
        var entretien = UneAffectation.demande().echeances().getFirst();
        var transmission = UneAffectation.demande().echeances().getLast();
        assertThat(Avancement.etat(acceptee(), entretien, entretien.date()))
                .isEqualTo(EtatEcheance.PROCHE);
        assertThat(Avancement.etat(acceptee(), entretien, entretien.date().plusDays(1)))
                .isEqualTo(EtatEcheance.ATTEINTE);
        assertThat(Avancement.etat(acceptee(), transmission, LUNDI))
                .isEqualTo(EtatEcheance.A_VENIR);
        var lettre =
                new Tentative(
                        LUNDI,
                        Tentative.Moyen.COURRIER,
                        DemiJournee.MATIN,
                        Tentative.Resultat.SANS_REPONSE);
        var proposee = apres(acceptee().enregistrer(lettre, MARDI));
        assertThat(Avancement.etat(proposee, entretien, MARDI)).isEqualTo(EtatEcheance.TENUE);
        assertThat(Avancement.prochaine(proposee)).contains(transmission.date());
        var rendue = apres(proposee.remettre(rapport()));
        assertThat(Avancement.etat(rendue, transmission, MARDI)).isEqualTo(EtatEcheance.TENUE);
        assertThat(Avancement.prochaine(rendue)).isEmpty();
    }

    @Test
    void ce_que_les_personnes_ecrivent_ne_passe_pas_dans_un_texte_technique() {
        assertThat(new Motif(Motif.AUTRE, "Madame Canari").toString()).doesNotContain("Canari");
        assertThat(rapport().toString()).doesNotContain("renseigné", "notes");
        assertThat(NotesInternes.privees("Canari").toString()).doesNotContain("Canari");
    }
}
