package fr.ancrage.diagnostics.affectation.messaging;

import static fr.ancrage.diagnostics.affectation.model.UneAffectation.AUDIENCE;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.LUNDI;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.MARDI;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.aAccepter;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.acceptee;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.apres;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.demande;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.designation;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.rapport;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.tentative;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.FaitAffectation;
import fr.ancrage.diagnostics.affectation.model.IssueRapport;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.model.Tentative.DemiJournee;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.test.contracts.Contract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both sides of the contracts: what we publish follows its schema, what we read is in its example.
 */
class ContratsTest {

    private final PublicationDesFaits publication = new PublicationDesFaits();

    static Stream<Arguments> faits() {
        return Stream.of(
                Arguments.of(aAccepter(), new FaitAffectation.Creee(designation())),
                Arguments.of(
                        aAccepter(),
                        new FaitAffectation.Reaffectee(
                                new Designation(
                                        "cd-21", "DECISION_SECRETARIAT", "l", "x".repeat(400)))),
                Arguments.of(
                        new Affectation.SansOrganisation(demande(), null, "AUCUNE_REGLE", null),
                        new FaitAffectation.SansOrganisation("AUCUNE_REGLE")),
                Arguments.of(aAccepter(), new FaitAffectation.ActualisationDemandee(LUNDI)),
                Arguments.of(acceptee(), new FaitAffectation.Acceptee(LUNDI)),
                Arguments.of(aAccepter(), new FaitAffectation.Refusee("cd-21", "AUTRE", LUNDI)),
                Arguments.of(
                        acceptee(),
                        new FaitAffectation.TentativeEnregistree(
                                tentative(LUNDI, DemiJournee.APRES_MIDI))),
                Arguments.of(
                        apres(acceptee().remettre(rapport())),
                        new FaitAffectation.RapportRemis(
                                IssueRapport.REALISE_SANS_MENAGE, MARDI, false)),
                Arguments.of(
                        apres(acceptee().remettre(rapport())),
                        new FaitAffectation.RapportRemis(
                                IssueRapport.REALISE_AVEC_MENAGE, MARDI, true)),
                Arguments.of(acceptee(), new FaitAffectation.CarenceConstatee(MARDI)),
                Arguments.of(acceptee(), new FaitAffectation.Close("EXPULSION", MARDI)),
                Arguments.of(
                        new Affectation.SansOrganisation(demande(), null, "AUCUNE_REGLE", null),
                        new FaitAffectation.Close("ACTE_ANNULE", MARDI)));
    }

    @ParameterizedTest
    @MethodSource("faits")
    void ce_qui_part_suit_son_schema(Affectation affectation, FaitAffectation fait) {
        var evenement = publication.evenement(affectation, fait);
        assertThat(evenement.published()).isTrue();
        assertThat(Contract.of("diagnostics", evenement.type()).violations(evenement.data()))
                .isEmpty();
    }

    @Test
    void ce_qui_n_interesse_que_l_historique_ne_part_pas() {
        assertThat(
                        publication
                                .evenement(
                                        aAccepter(), new FaitAffectation.AudienceReportee(AUDIENCE))
                                .published())
                .isFalse();
        assertThat(
                        publication
                                .evenement(aAccepter(), new FaitAffectation.DossierSuivi("a", "b"))
                                .published())
                .isFalse();
        assertThat(
                        publication
                                .evenement(
                                        aAccepter(), new FaitAffectation.AccesTermine("a", LUNDI))
                                .published())
                .isFalse();
    }

    @Test
    void l_exemple_d_une_etape_donne_une_demande_complete() {
        var etape =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class);
        var commande = etape.demande(Mission.DSF, NatureActe.ASSIGNATION, 1, "m");
        assertThat(commande.acte().numero()).isEqualTo("C8550410");
        assertThat(commande.dateAudience()).isNotNull();
        assertThat(commande.enregistreLe()).isNotNull();
        assertThat(commande.commune()).isEqualTo("21231");
    }

    @Test
    void l_exemple_d_une_implication_terminee_dit_quelle_mission_est_retiree() {
        var fin =
                Contract.of("dossiers", "dossier.implication-terminee.v1")
                        .exampleAs(ImplicationTermineeV1.class)
                        .fin()
                        .orElseThrow();
        assertThat(fin.quoi()).isEqualTo("5e9c2f2a-2222-3b4c-9d5e-0f1a2b3c4d5e");
        assertThat(fin.organisation()).isEqualTo("dijon-metropole");
    }

    @Test
    void les_exemples_d_annulation_et_de_reunion_se_lisent() {
        assertThat(
                        Contract.of("dossiers", "dossier.etape-annulee.v1")
                                .exampleAs(EtapeAnnuleeV1.class))
                .hasNoNullFieldsOrProperties();
        assertThat(Contract.of("dossiers", "dossier.reuni.v1").exampleAs(DossierReuniV1.class))
                .hasNoNullFieldsOrProperties();
    }
}
