package fr.ancrage.notifications.courriers.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.notifications.courriers.model.Declencheur;
import fr.ancrage.notifications.courriers.model.MissionConnue;
import fr.ancrage.notifications.courriers.model.MissionConnue.Issue;
import fr.ancrage.platform.test.contracts.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we read is in its example; what we publish is tested beside its adapter. */
class ContratsTest {

    @Test
    void l_exemple_d_une_etape_donne_un_declencheur_complet() {
        var fait =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class)
                        .declencheur("212", 7);
        assertThat(fait.nature()).isEqualTo("ASSIGNATION");
        assertThat(fait.demandeur()).isEqualTo("C8550410");
        assertThat(fait.arrondissement()).isEqualTo("212");
        assertThat(fait.faits()).containsEntry("audience", "2027-02-25");
    }

    @Test
    void seul_un_octroi_est_l_evenement_de_la_charte() {
        var etape =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class);
        assertThat(decision(etape, "OCTROI").declencheur(null, 1).nature())
                .isEqualTo(Declencheur.OCTROI);
        assertThat(decision(etape, "SURSIS").declencheur(null, 1).nature())
                .isEqualTo("DECISION_CFP");
    }

    @Test
    void chaque_saisine_directe_est_un_evenement_pour_elle_meme() {
        var etape =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class);
        var saisine = acte(etape, "SAISINE_DIRECTE", "FSL", null).declencheur(null, 1);
        assertThat(saisine.nature()).isEqualTo("SAISINE_FSL");
        assertThat(saisine.stade()).isEqualTo("SAISINE_FSL:C8550410");
        assertThat(acte(etape, "SAISINE_DIRECTE", null, null).saisine()).isEmpty();
    }

    private static EtapeEnregistreeV1 decision(EtapeEnregistreeV1 e, String sens) {
        return acte(e, "DECISION_CFP", null, sens);
    }

    private static EtapeEnregistreeV1 acte(
            EtapeEnregistreeV1 e, String nature, @Nullable String issue, @Nullable String sens) {
        return new EtapeEnregistreeV1(
                e.dossier(),
                e.departement(),
                e.commune(),
                e.parc(),
                e.stade(),
                e.acte(),
                nature,
                e.date(),
                e.enregistreLe(),
                e.connuDe(),
                null,
                issue,
                sens,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "affectation.creee.v1",
        "affectation.actualisation-demandee.v1",
        "affectation.rapport-remis.v1",
        "affectation.carence-constatee.v1"
    })
    void les_exemples_des_affectations_se_lisent(String type) {
        var a = Contract.of("diagnostics", type).exampleAs(AffectationV1.class);
        assertThat(a.affectation()).isNotBlank();
        assertThat(a.organisation()).isEqualTo("dijon-metropole");
        if (type.contains("creee")) {
            assertThat(a.limite()).contains(LocalDate.of(2027, 2, 18));
            assertThat(a.dateAudience()).isEqualTo(LocalDate.of(2027, 2, 25));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "affectation.refusee.v1, REFUSEE, HORS_TERRITOIRE",
        "affectation.close.v1, CLOSE, EXPULSION"
    })
    void les_exemples_des_fins_de_mission_se_lisent(String type, Issue issue, String motif) {
        var finie = Contract.of("diagnostics", type).exampleAs(MissionFinieV1.class);
        assertThat(finie.mission(issue, 3))
                .hasValueSatisfying(m -> {
                    assertThat(m.organisation()).isEqualTo("dijon-metropole");
                    assertThat(m.sequence()).isEqualTo(3);
                    assertThat(m.fin())
                            .isEqualTo(
                                    new MissionConnue.Fin(
                                            issue, motif, LocalDate.of(2026, 11, 23)));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "dossier.inscrit.v1",
        "dossier.retire.v1",
        "avis.rendu.v1",
        "decision-apl.rendue.v1"
    })
    void les_exemples_des_seances_se_lisent(String type) {
        var s = Contract.of("commissions", type).exampleAs(SeanceV1.class);
        assertThat(s.seance()).isNotBlank();
        assertThat(s.dateSeance())
                .isEqualTo(type.contains("decision-apl") ? "2027-04-15" : "2026-12-11");
        if (type.startsWith("avis")) {
            assertThat(s.codesDesPreconisations())
                    .isEqualTo("PLAN_APUREMENT|orvitis|2027-01-15;RELOGEMENT|ddets-21|");
        }
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

    @Test
    void une_implication_terminee_dit_de_quoi_et_de_qui() {
        assertThat(
                        Contract.of("dossiers", "dossier.implication-terminee.v1")
                                .exampleAs(ImplicationTermineeV1.class)
                                .implication())
                .isEqualTo("5e9c2f2a-2222-3b4c-9d5e-0f1a2b3c4d5e/dijon-metropole");
    }
}
