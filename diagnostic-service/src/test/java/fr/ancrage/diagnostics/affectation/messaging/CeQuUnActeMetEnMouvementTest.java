package fr.ancrage.diagnostics.affectation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.diagnostics.LeBroker;
import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.repartition.model.Charges;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.messages.ParkedMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Product §8, the diagnostic-service's column, over a real broker. */
@ServiceDemarre
class CeQuUnActeMetEnMouvementTest {

    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired JournaledCollections collections;
    @Autowired ParkedMessages gares;
    @Autowired Charges charges;

    private final String dossier = UUID.randomUUID().toString();

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private List<Document> affectations(String du) {
        return mongo.getCollection("affectations")
                .find(new Document("dossier", du))
                .map(collections.collection("affectations")::opened)
                .into(new ArrayList<>());
    }

    private List<Document> attendre(String du, int combien) {
        await().atMost(Duration.ofSeconds(20)).until(() -> affectations(du).size() == combien);
        return affectations(du);
    }

    /** All queues have passed what was sent before this act of another dossier. */
    private void quandToutEstPasse() {
        var sentinelle = UUID.randomUUID().toString();
        broker().etape(sentinelle, "S-" + sentinelle, "ASSIGNATION", Map.of());
        attendre(sentinelle, 1);
    }

    @AfterEach
    void rien_n_est_gare() {
        assertThat(gares.list()).isEmpty();
    }

    @Test
    void une_assignation_demande_un_dsf_a_l_organisation_de_la_charte_avec_sa_regle() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("dateAudience", "2027-02-25"));
        var dsf = attendre(dossier, 1).getFirst();
        assertThat(dsf.getString("mission")).isEqualTo("DSF");
        assertThat(dsf.getString("etat")).isEqualTo("A_ACCEPTER");
        assertThat(dsf.get("designation", Document.class))
                .containsEntry("organisation", "dijon-metropole")
                .containsEntry("regle", "R-241");
        assertThat(dsf.getList("echeances", Document.class))
                .extracting(e -> e.getString("code") + " " + e.getString("date"))
                .containsExactly("DSF_ENTRETIEN 2026-12-03", "DSF_TRANSMISSION 2027-02-18");
        assertThat(dsf.getList("visiblePour", String.class))
                .containsExactly(
                        "arr:212", "dep:21", "mission:dijon-metropole", "org:dijon-metropole");
        assertThat(types(dsf)).containsExactly("affectation.creee.v1");
    }

    @Test
    void un_message_livre_dix_fois_fait_un_seul_dsf() {
        var id = broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        for (int i = 0; i < 9; i++) {
            broker().etape(id, dossier, "C1", "ASSIGNATION", Map.of());
        }
        quandToutEstPasse();
        assertThat(attendre(dossier, 1).getFirst().getList("journal", Document.class)).hasSize(1);
    }

    @Test
    void le_meme_acte_dit_par_un_autre_message_ne_redemande_rien() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendre(dossier, 1);
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("date", "2026-11-13"));
        quandToutEstPasse();
        assertThat(affectations(dossier)).hasSize(1);
    }

    @Test
    void en_seine_et_marne_une_assignation_demande_aussi_l_enquete_sociale() {
        broker().etape(
                        dossier,
                        "C1",
                        "ASSIGNATION",
                        Map.of(
                                "departement", "77",
                                "commune", "77284",
                                "dateAudience", "2027-02-25"));
        var deux = attendre(dossier, 2);
        assertThat(deux)
                .extracting(d -> d.getString("mission"))
                .containsExactlyInAnyOrder("DSF", "ENQUETE_SOCIALE");
        assertThat(deux)
                .allSatisfy(d ->
                        assertThat(d.get("designation", Document.class))
                                .containsEntry("organisation", "cd-77"));
        var enquete =
                deux.stream()
                        .filter(d -> d.getString("mission").equals("ENQUETE_SOCIALE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(enquete.getList("echeances", Document.class).getFirst())
                .containsEntry("code", "ENQUETE_SOCIALE")
                .containsEntry("date", "2027-01-26");
    }

    @Test
    void un_cql_demande_le_dsf_ou_son_actualisation() {
        var sansDsf = UUID.randomUUID().toString();
        broker().etape(sansDsf, "Q1", "CQL", Map.of("date", "2026-11-15"));
        assertThat(attendre(sansDsf, 1).getFirst().getString("objet")).isEqualTo("REALISATION");

        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("date", "2026-03-01"));
        attendre(dossier, 1);
        broker().etape(dossier, "Q1", "CQL", Map.of("date", "2026-11-15"));
        var actualisation =
                attendre(dossier, 2).stream()
                        .filter(d ->
                                d.get("acte", Document.class).getString("nature").equals("CQL"))
                        .findFirst()
                        .orElseThrow();
        assertThat(actualisation.getString("objet")).isEqualTo("ACTUALISATION");
        assertThat(types(actualisation))
                .containsExactly("affectation.creee.v1", "affectation.actualisation-demandee.v1");
    }

    @Test
    void hors_impaye_aucun_dsf_n_est_demande_et_c_est_dit() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("motif", "TROUBLE_JOUISSANCE"));
        var dite = attendre(dossier, 1).getFirst();
        assertThat(dite.getString("etat")).isEqualTo("CLOSE");
        assertThat(dite.get("cloture", Document.class))
                .containsEntry("code", "HORS_IMPAYE")
                .hasEntrySatisfying("texte", t -> assertThat(t.toString()).contains("art. 24 III"));
        assertThat(types(dite)).containsExactly("affectation.close.v1");

        broker().annulee(dossier, "C1", "ASSIGNATION");
        quandLaSuiteEstConnue(dossier);
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("motif", "IMPAYE"));
        attendreEtat(dossier, "A_ACCEPTER");
    }

    @Test
    void ni_un_commandement_de_payer_ni_un_jugement_ne_demandent_rien() {
        broker().etape(dossier, "P1", "CP", Map.of());
        broker().etape(dossier, "J1", "JUGEMENT", Map.of());
        broker().etape(dossier, "F1", "DECISION_CFP", Map.of());
        quandToutEstPasse();
        assertThat(affectations(dossier)).isEmpty();
    }

    @Test
    void le_proces_verbal_d_expulsion_clot_les_missions_ouvertes() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        broker().etape(dossier, "Q1", "CQL", Map.of("date", "2026-11-15"));
        attendre(dossier, 2);
        broker().etape(dossier, "E1", "PV_EXPULSION", Map.of("date", "2026-11-19"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(affectations(dossier))
                                .extracting(d -> d.getString("etat"))
                                .containsExactly("CLOSE", "CLOSE"));
        assertThat(types(affectations(dossier).getFirst())).contains("affectation.close.v1");
    }

    @Test
    void la_cloture_du_dossier_clot_ce_qui_la_precede_et_dit_pourquoi() {
        var cloture = Map.<String, Object>of("date", "2026-11-19", "stade", "CLOS");
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendre(dossier, 1);
        broker().etape(dossier, "F1", "CLOTURE", cloture);
        attendreEtat(dossier, "CLOSE");
        assertThat(affectations(dossier).getFirst().get("cloture", Document.class))
                .containsEntry("code", "DOSSIER_CLOS");
        broker().etape(dossier, "Q1", "CQL", Map.of("date", "2026-11-20"));
        assertThat(attendre(dossier, 2))
                .extracting(m -> m.getString("etat"))
                .containsExactlyInAnyOrder("CLOSE", "A_ACCEPTER");
    }

    @Test
    void une_cloture_apres_laquelle_le_dossier_reste_ouvert_ne_clot_rien() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendre(dossier, 1);
        broker().etape(dossier, "F1", "CLOTURE", Map.of("date", "2026-11-19", "stade", "CQL"));
        quandToutEstPasse();
        attendreEtat(dossier, "A_ACCEPTER");
    }

    @Test
    void un_acte_annule_clot_ce_qu_il_avait_demande_et_rien_d_autre() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        broker().etape(dossier, "Q1", "CQL", Map.of("date", "2026-11-15"));
        attendre(dossier, 2);
        broker().annulee(dossier, "C1", "ASSIGNATION");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(affectations(dossier))
                                .extracting(d ->
                                        d.get("acte", Document.class).getString("numero")
                                                + " "
                                                + d.getString("etat"))
                                .containsExactlyInAnyOrder("C1 CLOSE", "Q1 A_ACCEPTER"));
    }

    @Test
    void une_implication_terminee_retire_la_mission_et_libere_la_capacite_une_seule_fois() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        var mission = attendre(dossier, 1).getFirst().getString("_id");
        var avant = charges.enCours("dijon-metropole");
        for (int i = 0; i < 2; i++) {
            broker().implicationTerminee(
                            "dossiers/" + dossier + "/900", dossier, mission, "dijon-metropole");
        }
        attendreEtat(dossier, "CLOSE");
        quandToutEstPasse();
        var retiree = affectations(dossier).getFirst();
        assertThat(types(retiree)).containsExactly("affectation.creee.v1", "affectation.close.v1");
        assertThat(retiree.get("cloture", Document.class))
                .containsEntry("code", "IMPLICATION_TERMINEE");
        assertThat(retiree.getList("visiblePour", String.class))
                .containsExactly("arr:212", "dep:21", "retrait:dijon-metropole");
        // the sentinel asks one of the same organisation
        assertThat(charges.enCours("dijon-metropole")).isEqualTo(avant);
    }

    @Test
    void les_affectations_d_un_dossier_absorbe_suivent_celui_qui_est_garde() {
        var garde = UUID.randomUUID().toString();
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendre(dossier, 1);
        broker().reuni(dossier, garde);
        assertThat(attendre(garde, 1).getFirst().getString("etat")).isEqualTo("A_ACCEPTER");
        assertThat(affectations(dossier)).isEmpty();
    }

    @Test
    void un_evenement_qui_revient_apres_la_reunion_de_deux_dossiers_ne_change_rien() {
        var garde = UUID.randomUUID().toString();
        var acte = broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendre(dossier, 1);
        broker().reuni(dossier, garde);
        var avant = types(attendre(garde, 1).getFirst());

        broker().etape(acte, dossier, "C1", "ASSIGNATION", Map.of());
        quandToutEstPasse();

        assertThat(affectations(dossier)).isEmpty();
        assertThat(types(attendre(garde, 1).getFirst())).isEqualTo(avant);
    }

    @Test
    void un_renvoi_deplace_les_echeances_comptees_depuis_l_audience() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("dateAudience", "2027-02-25"));
        attendre(dossier, 1);
        broker().etape(dossier, "V1", "RENVOI", Map.of("dateAudience", "2027-04-22"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        affectations(dossier)
                                                .getFirst()
                                                .getList("echeances", Document.class))
                                .extracting(e -> e.getString("date"))
                                .contains("2027-04-15"));
    }

    /** Waits until a fact of the dossier is kept, so that what is sent next comes after it. */
    private void quandLaSuiteEstConnue(String du) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("suites").find(new Document("_id", du)).first()
                                != null);
    }

    private void attendreEtat(String du, String etat) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(affectations(du))
                                .extracting(d -> d.getString("etat"))
                                .containsExactly(etat));
    }

    @Test
    void une_expulsion_connue_avant_l_assignation_la_clot_des_qu_elle_arrive() {
        broker().etape(dossier, "E1", "PV_EXPULSION", Map.of("date", "2026-11-19"));
        quandLaSuiteEstConnue(dossier);
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendreEtat(dossier, "CLOSE");
        assertThat(types(affectations(dossier).getFirst()))
                .containsExactly("affectation.creee.v1", "affectation.close.v1");
    }

    @Test
    void une_expulsion_passee_ne_clot_pas_la_procedure_suivante() {
        broker().etape(dossier, "E1", "PV_EXPULSION", Map.of("date", "2025-06-02"));
        quandLaSuiteEstConnue(dossier);
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        quandToutEstPasse();
        attendreEtat(dossier, "A_ACCEPTER");
    }

    @Test
    void un_acte_annule_avant_d_etre_connu_ne_laisse_rien_d_ouvert() {
        var id = "dossiers/" + dossier + "/1";
        broker().annulee(dossier, "C1", "ASSIGNATION");
        quandLaSuiteEstConnue(dossier);
        broker().etape(id, dossier, "C1", "ASSIGNATION", Map.of());
        attendreEtat(dossier, "CLOSE");
        broker().etape(id, dossier, "C1", "ASSIGNATION", Map.of());
        quandToutEstPasse();
        attendreEtat(dossier, "CLOSE");
    }

    @Test
    void un_acte_annule_puis_importe_de_nouveau_redemande_le_dsf() {
        var premier = broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendre(dossier, 1);
        broker().annulee(dossier, "C1", "ASSIGNATION");
        attendreEtat(dossier, "CLOSE");
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendreEtat(dossier, "A_ACCEPTER");
        broker().etape(premier, dossier, "C1", "ASSIGNATION", Map.of());
        quandToutEstPasse();
        assertThat(types(affectations(dossier).getFirst()))
                .containsExactly(
                        "affectation.creee.v1", "affectation.close.v1", "affectation.creee.v1");
    }

    @Test
    void une_reunion_connue_avant_l_assignation_conduit_au_dossier_garde() {
        var garde = UUID.randomUUID().toString();
        broker().reuni(dossier, garde);
        quandLaSuiteEstConnue(dossier);
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        attendreEtat(garde, "A_ACCEPTER");
        assertThat(affectations(dossier)).isEmpty();
    }

    @Test
    void un_renvoi_connu_avant_l_assignation_date_ses_echeances() {
        broker().etape(
                        dossier,
                        "V1",
                        "RENVOI",
                        Map.of("date", "2026-11-18", "dateAudience", "2027-04-22"));
        quandLaSuiteEstConnue(dossier);
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of("dateAudience", "2027-02-25"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(affectations(dossier))
                                .extracting(d -> d.getString("dateAudience"))
                                .containsExactly("2027-04-22"));
    }

    @Test
    void la_demande_du_prefet_date_l_entretien_avant_ou_apres_l_assignation() {
        broker().etape(
                        dossier,
                        "C1",
                        "ASSIGNATION",
                        Map.of("dateNotificationPrefet", "2026-11-13"));
        assertThat(entretien(attendre(dossier, 1).getFirst())).isEqualTo("2026-12-04");
        broker().etape(dossier, "D1", "SAISINE_DSF", Map.of("date", "2026-11-17"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> entretien(affectations(dossier).getFirst()).equals("2026-12-08"));

        var autre = UUID.randomUUID().toString();
        broker().etape(autre, "D2", "SAISINE_DSF", Map.of("date", "2026-11-17"));
        quandLaSuiteEstConnue(autre);
        broker().etape(autre, "C2", "ASSIGNATION", Map.of());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        affectations(autre).stream()
                                .anyMatch(d -> entretien(d).equals("2026-12-08")));
    }

    private static String entretien(Document affectation) {
        return affectation.getList("echeances", Document.class).getFirst().getString("date");
    }

    @Test
    void rien_de_ce_qui_circule_ne_depasse_identifiants_dates_et_codes() {
        broker().etape(dossier, "C1", "ASSIGNATION", Map.of());
        var donnees =
                attendre(dossier, 1)
                        .getFirst()
                        .getList("journal", Document.class)
                        .getFirst()
                        .get("data", Document.class);
        assertThat(donnees.keySet())
                .containsExactlyInAnyOrder(
                        "affectation",
                        "dossier",
                        "departement",
                        "mission",
                        "organisation",
                        "regle",
                        "source",
                        "acte",
                        "nature",
                        "demandeeLe",
                        "objet",
                        "echeances");
    }

    private static List<String> types(Document affectation) {
        return affectation.getList("journal", Document.class).stream()
                .map(e -> e.getString("type"))
                .toList();
    }
}
