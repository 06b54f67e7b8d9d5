package fr.ancrage.relogements.concours.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.charte.regles.ReglesDuRelogement;
import fr.ancrage.relogements.concours.model.ActeConcours.DecisionPrefet;
import fr.ancrage.relogements.concours.model.ActeConcours.ProcesVerbal;
import fr.ancrage.relogements.concours.model.ActeConcours.Requisition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcoursTest {

    private static final ReglesRelogement REGLES = ReglesDuRelogement.reglesRelogement();
    private static final Localisation DIJON = new Localisation("21", "21231", "212", "PUBLIC");

    private static LocalDate le(String jour) {
        return LocalDate.parse(jour);
    }

    private static Requisition requisition(String jour) {
        return requisition("R1", 1, jour);
    }

    private static Requisition requisition(String numero, long sequence, String jour) {
        return new Requisition(new Provenance("d", numero, sequence), le(jour), null, false);
    }

    private static DecisionPrefet decision(SensDecision sens, String jour) {
        return decision("D1", 2, sens, jour, null);
    }

    private static DecisionPrefet decision(
            String numero, long sequence, SensDecision sens, String jour, String visee) {
        return new DecisionPrefet(
                new Provenance("d", numero, sequence),
                le(jour),
                null,
                sens,
                le("2027-04-01"),
                true,
                false,
                true,
                visee,
                le(jour));
    }

    private static Concours avec(ActeConcours... actes) {
        var concours = Concours.du("d", "21");
        for (var acte : actes) {
            concours = concours.enregistrer(acte, DIJON);
        }
        return concours;
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-09, EN_INSTRUCTION",
        "2024-04-10, REFUS_IMPLICITE",
        "2024-04-11, REFUS_IMPLICITE"
    })
    void t_19_le_silence_vaut_refus_deux_mois_apres_la_requisition(
            LocalDate jour, EtatConcours attendu) {
        assertThat(avec(requisition("2024-02-10")).etat(jour, REGLES)).isEqualTo(attendu);
    }

    @Test
    void
            une_etude_ecartee_pour_sa_requisition_l_est_pour_la_decision_et_pas_pour_ses_autres_actes() {
        var requise =
                new Requisition(new Provenance("d", "R1", 1), le("2026-10-20"), "etude", false);
        var decidee =
                new DecisionPrefet(
                        new Provenance("d", "D1", 2),
                        le("2026-11-13"),
                        "etude",
                        SensDecision.OCTROI,
                        null,
                        false,
                        false,
                        false,
                        "R1",
                        le("2026-11-13"));
        var ecartee = avec(requise, decidee).ecarterEtude("R1", "etude");
        assertThat(ecartee.etudes()).isEmpty();
        assertThat(
                        Concours.du("d", "21")
                                .ecarterEtude("R1", "etude")
                                .enregistrer(requise, DIJON)
                                .etudes())
                .isEmpty();
        var proces =
                new ProcesVerbal(new Provenance("d", "E1", 3), le("2026-11-18"), "etude", null);
        assertThat(ecartee.enregistrer(proces, DIJON).etudes()).containsExactly("etude");
        assertThat(Concours.du("garde", "21").absorber(ecartee).etudes()).isEmpty();
    }

    @Test
    void t_20_le_refus_implicite_d_une_requisition_du_20_novembre_tombe_le_20_janvier() {
        assertThat(avec(requisition("2024-11-20")).reponseAttendueLe(REGLES))
                .contains(le("2025-01-20"));
    }

    @Test
    void t_21_une_requisition_prematuree_ne_fait_courir_aucun_delai() {
        var prematuree =
                new Requisition(new Provenance("d", "R1", 1), le("2024-02-10"), null, true);
        var concours = avec(prematuree);
        assertThat(concours.reponseAttendueLe(REGLES)).isEmpty();
        assertThat(concours.etat(le("2030-01-01"), REGLES)).isEqualTo(EtatConcours.EN_INSTRUCTION);
    }

    @ParameterizedTest
    @CsvSource({"true, true, A", "true, false, A", "false, true, B", "false, false, C"})
    void la_categorie_du_siao_suit_la_veille_puis_le_critere(
            boolean veille, boolean critere, CategorieSiao attendue) {
        assertThat(CategorieSiao.de(veille, critere)).isEqualTo(attendue);
    }

    @Test
    void une_veille_sociale_sans_critere_est_une_anomalie() {
        assertThat(decision(SensDecision.OCTROI, "2026-11-13").critereManquant()).isTrue();
    }

    @Test
    void le_lieu_est_celui_que_le_dossier_a_dit_en_dernier_dans_n_importe_quel_ordre() {
        var beaune = new Localisation("21", "21054", "211", "PRIVE");
        var tardif =
                Concours.du("d", "21")
                        .enregistrer(
                                decision("D1", 5, SensDecision.OCTROI, "2026-11-13", null), beaune)
                        .enregistrer(requisition("R1", 1, "2026-09-01"), DIJON);
        var absorbe =
                new Requisition(new Provenance("autre", "R2", 9), le("2026-09-02"), null, false);
        assertThat(tardif.lieu()).isEqualTo(beaune);
        assertThat(tardif.enregistrer(absorbe, DIJON).lieu()).isEqualTo(beaune);
    }

    @Test
    void les_faits_dans_n_importe_quel_ordre_donnent_le_meme_etat() {
        var actes =
                List.of(
                        requisition("2026-09-01"),
                        decision(SensDecision.REFUS, "2026-10-01"),
                        decision("D2", 3, SensDecision.OCTROI, "2026-11-13", "R1"),
                        new ProcesVerbal(
                                new Provenance("d", "P1", 4), le("2027-04-02"), null, null));
        var etats =
                permutations(List.copyOf(actes)).stream()
                        .map(ordre -> avec(ordre.toArray(ActeConcours[]::new)))
                        .map(c -> List.of(c.etat(), c.octroi(), c.octroisAInscrire()))
                        .distinct()
                        .toList();
        assertThat(etats).hasSize(1);
        assertThat(etats.getFirst().getFirst()).isEqualTo(EtatConcours.CLOS);
    }

    private static List<List<ActeConcours>> permutations(List<ActeConcours> actes) {
        if (actes.isEmpty()) {
            return List.of(List.of());
        }
        return actes.stream()
                .flatMap(tete -> {
                    var reste = actes.stream().filter(a -> a != tete).toList();
                    return permutations(reste).stream()
                            .map(suite -> Stream.concat(Stream.of(tete), suite.stream()).toList());
                })
                .toList();
    }

    @Test
    void un_octroi_annule_rend_la_requisition_a_l_instruction() {
        var concours =
                avec(requisition("2026-09-01"), decision(SensDecision.OCTROI, "2026-11-13"))
                        .annuler(annulation("D1", 5));
        assertThat(concours.etat()).isEqualTo(EtatConcours.EN_INSTRUCTION);
        assertThat(concours.octroi()).isEmpty();
    }

    @Test
    void un_acte_importe_de_nouveau_apres_son_annulation_compte_a_nouveau() {
        var concours =
                avec(requisition("2026-09-01"), decision(SensDecision.OCTROI, "2026-11-13"))
                        .annuler(annulation("D1", 5))
                        .enregistrer(
                                decision("D1", 6, SensDecision.OCTROI, "2026-11-13", null), DIJON);
        assertThat(concours.etat()).isEqualTo(EtatConcours.ACCORDE);
    }

    @Test
    void l_annulation_arrivee_avant_l_acte_l_empeche_de_compter() {
        var concours = Concours.du("d", "21").annuler(annulation("R1", 9));
        assertThat(concours.enregistrer(requisition("2026-09-01"), DIJON).etat())
                .isEqualTo(EtatConcours.SANS_OBJET);
    }

    @Test
    void une_nouvelle_requisition_apres_un_refus_est_a_instruire() {
        var concours =
                avec(
                        requisition("2026-03-01"),
                        decision(SensDecision.REFUS, "2026-04-15"),
                        requisition("R2", 3, "2026-10-01"));
        assertThat(concours.etat()).isEqualTo(EtatConcours.EN_INSTRUCTION);
    }

    @Test
    void une_decision_dit_quelle_requisition_elle_decide() {
        var concours =
                avec(
                        requisition("2026-03-01"),
                        requisition("R2", 3, "2026-10-01"),
                        decision("D1", 4, SensDecision.REFUS, "2026-11-01", "R1"));
        assertThat(concours.etat()).isEqualTo(EtatConcours.EN_INSTRUCTION);
    }

    @Test
    void un_sursis_n_accorde_rien() {
        var concours = avec(requisition("2026-09-01"), decision(SensDecision.SURSIS, "2026-11-13"));
        assertThat(concours.etat()).isEqualTo(EtatConcours.SURSIS);
        assertThat(concours.octroisAInscrire()).isEmpty();
    }

    @Test
    void un_octroi_dit_par_une_liste_n_y_revient_pas_et_son_annulation_est_dite_une_fois() {
        var octroi = decision(SensDecision.OCTROI, "2026-11-13");
        var dit = avec(octroi).mentionner(mention("2026-S46", MentionListe.Sens.INSCRIT));
        assertThat(dit.octroisAInscrire()).isEmpty();
        assertThat(dit.octroisARetirer()).isEmpty();

        var annule = dit.annuler(annulation("D1", 5));
        assertThat(annule.octroisARetirer()).containsExactly("d/D1");

        var retire = annule.mentionner(mention("2026-S47", MentionListe.Sens.RETIRE));
        assertThat(retire.octroisARetirer()).isEmpty();

        var revenu =
                retire.enregistrer(
                        decision("D1", 6, SensDecision.OCTROI, "2026-11-13", null), DIJON);
        assertThat(revenu.octroisAInscrire()).hasSize(1);
    }

    @Test
    void le_dossier_garde_reprend_les_actes_de_l_absorbe_et_ses_annulations_les_visent() {
        var absorbe = avec(requisition("2026-09-01"), decision(SensDecision.OCTROI, "2026-11-13"));
        var garde = Concours.du("g", "21").absorber(absorbe);
        assertThat(garde.etat()).isEqualTo(EtatConcours.ACCORDE);
        assertThat(absorbe.reunirDans("g").etat()).isEqualTo(EtatConcours.SANS_OBJET);
        assertThat(garde.absorber(absorbe)).isEqualTo(garde);
        var apres = garde.annuler(new Annulation(new Provenance("g", "D1", 1), "DECISION_CFP"));
        assertThat(apres.etat()).isEqualTo(EtatConcours.EN_INSTRUCTION);
    }

    @Test
    void l_execution_ne_se_dit_que_d_un_concours_accorde() {
        var execution =
                new Execution(
                        Execution.Statut.EXECUTE, le("2027-04-02"), le("2027-04-03"), "etude");
        assertThat(avec(requisition("2026-09-01")).direExecution(execution))
                .isEqualTo(new Decision.Refusee(MotifRefus.CONCOURS_NON_ACCORDE));
        assertThat(avec(decision(SensDecision.OCTROI, "2026-11-13")).direExecution(execution))
                .isInstanceOf(Decision.Prise.class);
    }

    @Test
    void toutes_les_reponses_de_r_171_existent() {
        assertThat(Arrays.stream(Execution.Statut.values()).map(Enum::name))
                .containsExactly("EXECUTE", "DEPART_AVANT", "REPORTE", "ANNULE", "NON_EXECUTE");
    }

    private static Annulation annulation(String acte, long sequence) {
        return new Annulation(
                new Provenance("d", acte, sequence), acte.startsWith("R") ? "RFP" : "DECISION_CFP");
    }

    private static MentionListe mention(String semaine, MentionListe.Sens sens) {
        return new MentionListe("liste-siao/21/" + semaine, "d/D1", sens);
    }

    @Test
    void la_cloture_du_dossier_clot_le_concours_et_le_siao_n_en_apprend_plus_rien() {
        var octroye =
                List.of(requisition("2026-09-01"), decision(SensDecision.OCTROI, "2026-11-13"));
        var cloture =
                new ActeConcours.FinProcedure(
                        new Provenance("d", "F1", 9), le("2026-11-13"), "RELOGEMENT");
        var clos = avec(octroye.get(0), octroye.get(1), cloture);
        assertThat(clos.etat()).isEqualTo(EtatConcours.CLOS);
        assertThat(clos.octroisAInscrire()).isEmpty();
        var rouvert =
                clos.enregistrer(
                        new Requisition(
                                new Provenance("d", "R2", 10), le("2026-11-14"), null, false),
                        DIJON);
        assertThat(rouvert.etat()).isEqualTo(EtatConcours.EN_INSTRUCTION);
    }
}
