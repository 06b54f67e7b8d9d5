package fr.ancrage.commissions.candidature.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.candidature.model.Candidature.Etat;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Demande;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Signal;
import fr.ancrage.commissions.formation.charte.ChartesEssayees;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatureTest {

    private static final LocalDate LUNDI = LocalDate.of(2026, 11, 16);

    private static Situation dijon(Parc parc, Stade stade) {
        return new Situation("21231", "212", parc, stade, "orvitis", null);
    }

    private static UnaryOperator<DossierSuivi> acte(
            String numero, String nature, Parc parc, Stade stade, long sequence) {
        return d ->
                d.avec(
                        new ActeSuivi(numero, nature, LUNDI, LUNDI.plusDays(sequence), sequence),
                        dijon(parc, stade));
    }

    private static DossierSuivi dossier(List<UnaryOperator<DossierSuivi>> faits) {
        var dossier = DossierSuivi.nouveau("d", "21");
        for (var fait : faits) {
            dossier = fait.apply(dossier);
        }
        return dossier;
    }

    @SafeVarargs
    private static List<Candidature> candidatures(UnaryOperator<DossierSuivi>... faits) {
        return Candidature.de(dossier(List.of(faits)), ChartesEssayees.tables());
    }

    @Test
    void un_cql_du_parc_public_est_candidat_a_la_mediation() {
        assertThat(candidatures(acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.formation()).isEqualTo("mediation-dijon");
                    assertThat(c.etat()).isEqualTo(Etat.A_EXAMINER);
                    assertThat(c.designation()).isNotNull();
                    assertThat(c.designation().source()).startsWith("R-141");
                });
    }

    @Test
    void un_cql_du_parc_prive_n_est_pas_candidat_une_requisition_l_est() {
        assertThat(candidatures(acte("C1", "CQL", Parc.PRIVE, Stade.CQL, 1))).isEmpty();
        assertThat(candidatures(acte("R1", "RFP", Parc.PRIVE, Stade.REQUISITION, 1)))
                .extracting(Candidature::formation)
                .containsExactly("ccapex-centralisee");
    }

    @Test
    void le_cql_puis_la_requisition_du_parc_public_sont_une_seule_candidature() {
        assertThat(
                        candidatures(
                                acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                                acte("R1", "RFP", Parc.PUBLIC, Stade.REQUISITION, 2)))
                .singleElement()
                .satisfies(c -> assertThat(c.actes()).hasSize(2));
    }

    @Test
    void une_saisine_de_2027_sur_l_aide_au_logement_met_le_dossier_devant_la_commission() {
        UnaryOperator<DossierSuivi> saisine =
                d ->
                        d.avec(
                                new ActeSuivi(
                                        "A1",
                                        "SAISINE_APL",
                                        LocalDate.of(2027, 4, 6),
                                        LocalDate.of(2027, 4, 7),
                                        1),
                                dijon(Parc.PRIVE, Stade.IMPAYE));
        assertThat(candidatures(saisine))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.formation()).isEqualTo("ccapex-centralisee");
                    assertThat(c.designation().source()).startsWith("Loi 90-449 art. 7-2 2°");
                });
        assertThat(candidatures(acte("A0", "SAISINE_APL", Parc.PRIVE, Stade.IMPAYE, 1))).isEmpty();
        var table = ChartesEssayees.du("21");
        var saisi = dossier(List.of(saisine));
        assertThat(saisi.saisineApl(table)).map(ActeSuivi::numero).contains("A1");
        var examine = saisi.examine("ccapex-centralisee", "s", LocalDate.of(2027, 4, 15), null);
        assertThat(examine.saisineApl(table)).isEmpty();
    }

    @Test
    void examine_il_n_attend_plus_et_une_requisition_le_ramene() {
        var examine =
                dossier(
                        List.of(
                                acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                                d -> d.examine("mediation-dijon", "s", LUNDI, null)));
        assertThat(Candidature.de(examine, ChartesEssayees.tables()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.etat()).isEqualTo(Etat.EXAMINEE);
                    assertThat(c.aExaminerLe()).isNull();
                });
        var requis = acte("R1", "RFP", Parc.PUBLIC, Stade.REQUISITION, 5).apply(examine);
        assertThat(Candidature.de(requis, ChartesEssayees.tables()))
                .singleElement()
                .extracting(Candidature::etat)
                .isEqualTo(Etat.A_EXAMINER);
    }

    @Test
    void un_rapport_reveille_un_dossier_examine() {
        var reveille =
                candidatures(
                        acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                        d -> d.examine("mediation-dijon", "s", LUNDI, null),
                        d -> d.avec(rapport()));
        assertThat(reveille)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.etat()).isEqualTo(Etat.A_EXAMINER);
                    assertThat(c.reveils()).containsExactly(rapport());
                });
    }

    @Test
    void un_reexamen_revient_a_sa_date() {
        var jour = LocalDate.of(2027, 2, 1);
        assertThat(
                        candidatures(
                                acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                                d -> d.examine("mediation-dijon", "s", LUNDI, jour)))
                .singleElement()
                .extracting(Candidature::aExaminerLe)
                .isEqualTo(jour);
    }

    @Test
    void ecarte_il_ne_revient_qu_avec_un_fait_nouveau() {
        var ecarte =
                dossier(
                        List.of(
                                acte("R1", "RFP", Parc.PUBLIC, Stade.REQUISITION, 1),
                                d -> d.ecarte("mediation-dijon", LUNDI, "déjà suivi")));
        assertThat(Candidature.de(ecarte, ChartesEssayees.tables()))
                .singleElement()
                .extracting(Candidature::etat)
                .isEqualTo(Etat.ECARTEE);
        assertThat(Candidature.de(ecarte.avec(rapport()), ChartesEssayees.tables()))
                .singleElement()
                .extracting(Candidature::etat)
                .isEqualTo(Etat.A_EXAMINER);
    }

    @Test
    void le_secretariat_peut_proposer_un_dossier_a_une_autre_formation() {
        assertThat(
                        candidatures(
                                acte("A1", "ASSIGNATION", Parc.PRIVE, Stade.ASSIGNATION, 1),
                                d ->
                                        d.avec(
                                                new Demande(
                                                        "ccapex-centralisee",
                                                        "complexe",
                                                        LUNDI,
                                                        "s"))))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.etat()).isEqualTo(Etat.A_EXAMINER);
                    assertThat(c.designation()).isNull();
                });
    }

    @Test
    void l_acte_annule_emporte_la_candidature() {
        var annule =
                dossier(
                        List.of(
                                acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                                d -> d.annule("C1", 2, Stade.JUGEMENT)));
        assertThat(Candidature.de(annule, ChartesEssayees.tables())).isEmpty();
        assertThat(Candidature.tombees(annule, ChartesEssayees.tables()))
                .containsExactly("mediation-dijon");
    }

    @Test
    void l_expulsion_clot_et_un_dossier_reuni_passe_a_celui_qui_est_garde() {
        var expulse =
                candidatures(
                        acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                        acte("P1", "PV_EXPULSION", Parc.PUBLIC, Stade.EXPULSION, 2));
        assertThat(expulse).singleElement().extracting(Candidature::etat).isEqualTo(Etat.CLOSE);
        var absorbe = dossier(List.of(acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1)));
        var garde = DossierSuivi.nouveau("g", "21").absorbe(absorbe.reuniDans("g"));
        assertThat(Candidature.de(garde, ChartesEssayees.tables()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.dossier()).isEqualTo("g");
                    assertThat(c.etat()).isEqualTo(Etat.A_EXAMINER);
                });
    }

    private static UnaryOperator<DossierSuivi> du(
            LocalDate date, String numero, String nature, Stade stade, long sequence) {
        return d ->
                d.avec(
                        new ActeSuivi(numero, nature, date, date, sequence),
                        dijon(Parc.PUBLIC, stade));
    }

    @Test
    void un_dossier_clos_n_attend_plus_rouvert_il_n_attend_que_pour_ce_qui_suit() {
        var cql = du(LUNDI, "C1", "CQL", Stade.CQL, 1);
        var cloture = du(LUNDI, "F1", "CLOTURE", Stade.CLOS, 2);
        var jugement = du(LUNDI.plusDays(1), "J1", "JUGEMENT", Stade.CQL, 3);
        var requisition = du(LUNDI.plusDays(2), "R1", "RFP", Stade.REQUISITION, 4);
        assertThat(candidatures(cloture, cql))
                .singleElement()
                .extracting(Candidature::etat)
                .isEqualTo(Etat.CLOSE);
        assertThat(candidatures(cql, jugement, cloture))
                .singleElement()
                .extracting(Candidature::etat)
                .isEqualTo(Etat.CLOSE);
        assertThat(candidatures(requisition, cql, cloture))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.etat()).isEqualTo(Etat.A_EXAMINER);
                    assertThat(c.aExaminerLe()).isEqualTo(LUNDI.plusDays(2));
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void les_memes_faits_dans_un_autre_ordre_donnent_les_memes_candidatures(long graine) {
        List<UnaryOperator<DossierSuivi>> faits =
                List.of(
                        acte("C1", "CQL", Parc.PUBLIC, Stade.CQL, 1),
                        acte("R1", "RFP", Parc.PUBLIC, Stade.REQUISITION, 3),
                        d -> d.annule("C1", 4, Stade.REQUISITION),
                        acte("C1", "CQL", Parc.PUBLIC, Stade.REQUISITION, 6),
                        d -> d.avec(rapport()));
        var attendu = Candidature.de(dossier(faits), ChartesEssayees.tables());
        var melanges = new ArrayList<>(faits);
        melanges.addAll(faits); // each fact twice
        Collections.shuffle(melanges, new Random(graine));
        var obtenu = Candidature.de(dossier(melanges), ChartesEssayees.tables());
        assertThat(obtenu).hasSameSizeAs(attendu);
        assertThat(obtenu.getFirst().etat()).isEqualTo(attendu.getFirst().etat());
        assertThat(obtenu.getFirst().actes())
                .containsExactlyInAnyOrderElementsOf(attendu.getFirst().actes());
    }

    private static Signal rapport() {
        return new Signal(Signal.Type.RAPPORT, "a1", "DSF", "cd-21", LUNDI.plusDays(3));
    }
}
