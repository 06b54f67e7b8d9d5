package fr.ancrage.diagnostics.visite.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ancrage.diagnostics.LeBroker;
import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** From the act to the visit asked, over the real broker, the sweep and HTTP. */
@ServiceDemarre
class VisitesTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final String BEAUNE = "21054";

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired ParkedMessages gares;
    @Autowired VisitesDuJour balayage;

    private final String dossier = UUID.randomUUID().toString();

    @AfterEach
    void rien_n_est_gare() {
        assertThat(gares.list()).isEmpty();
    }

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private Client agent(String compte, String organisation, String role) {
        return Client.agent(port, compte, organisation, role);
    }

    private Client gestionnaire() {
        return agent("gestionnaire-21", "ddets-21", "gestionnaire");
    }

    private Client.Reponse visite(Client client) {
        return client.get("/api/diagnostics/dossiers/" + dossier + "/visite");
    }

    private Client.Reponse demander(Client client) {
        return client.post(
                "/api/diagnostics/affectations",
                "{\"dossier\":\"%s\",\"mission\":\"VISITE_ANTICIPATION\"}".formatted(dossier));
    }

    private void etape(String acte, String nature, Map<String, Object> autres) {
        broker().etape(dossier, acte, nature, autres);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("visites")
                                        .find(
                                                new Document("dossier", dossier)
                                                        .append("acte.numero", acte))
                                        .first()
                                != null);
    }

    private List<Document> demandees() {
        return mongo.getCollection("affectations")
                .find(new Document("dossier", dossier).append("mission", "VISITE_ANTICIPATION"))
                .into(new ArrayList<>());
    }

    private void attendreEtat(String etat, String motif) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    var corps = visite(gestionnaire()).corps();
                    assertThat(corps.path("etat").asString()).isEqualTo(etat);
                    assertThat(corps.path("motif").asString("")).isEqualTo(motif);
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-10-22, 0", "2026-10-21, 1", "2026-10-20, 1"})
    void un_cql_prive_sans_retour_la_demande_quand_le_delai_s_acheve(String date, int combien) {
        etape("Q1", "CQL", Map.of("date", date));
        balayage.run(AUJOURDHUI);
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).hasSize(combien);
    }

    @Test
    void une_visite_qui_echoue_ne_retient_pas_les_autres() {
        var illisible = UUID.randomUUID().toString();
        broker().etape(illisible, "Q0", "CQL", Map.of("date", "2026-09-01"));
        etape("Q1", "CQL", Map.of("date", "2026-10-01"));
        var abimee = new Document("dossier", illisible);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mongo.getCollection("visites").countDocuments(abimee) == 1);
        mongo.getCollection("visites")
                .updateOne(abimee, new Document("$set", new Document("departement", "00")));
        try {
            assertThatThrownBy(() -> balayage.run(AUJOURDHUI)).isInstanceOf(RuntimeException.class);
            assertThat(demandees()).hasSize(1);
        } finally {
            mongo.getCollection("visites").deleteOne(abimee);
        }
    }

    @Test
    void elle_est_demandee_a_l_operateur_de_la_charte_et_la_regle_est_dite() {
        etape("Q1", "CQL", Map.of("date", "2026-10-01", "commune", BEAUNE));
        var prevue = visite(gestionnaire()).corps();
        assertThat(prevue.path("etat").asString()).isEqualTo("PREVUE");
        assertThat(prevue.path("le").asString()).isEqualTo("2026-10-31");
        assertThat(prevue.path("source").asString()).contains("R-143");
        assertThat(prevue.path("organisation").asString()).isEqualTo("sdat-asco");
        assertThat(prevue.path("organisationNom").asString()).contains("SDAT");
        assertThat(prevue.path("regle").asString()).isEqualTo("R-251");

        balayage.run(AUJOURDHUI);
        var demandee = demandees().getFirst();
        assertThat(demandee.get("designation", Document.class))
                .containsEntry("organisation", "sdat-asco")
                .containsEntry("regle", "R-251");
        assertThat(demandee.getList("journal", Document.class))
                .extracting(e -> e.getString("type"))
                .containsExactly("affectation.creee.v1");
        var vue = visite(gestionnaire()).corps();
        assertThat(vue.path("etat").asString()).isEqualTo("DEMANDEE");
        assertThat(vue.path("affectation").asString()).isEqualTo(demandee.getString("_id"));
        assertThat(
                        agent("operateur-sdat-asco", "sdat-asco", "operateur")
                                .get("/api/diagnostics/affectations?dossier=" + dossier)
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void un_examen_en_ccapex_y_met_fin_mais_un_agent_peut_encore_la_demander() {
        etape("Q1", "CQL", Map.of("date", "2026-10-01"));
        broker().avis(dossier, "seance-1", "2026-11-10");
        attendreEtat("SANS_OBJET", "EXAMEN_CCAPEX");
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).isEmpty();
        assertThat(visite(gestionnaire()).corps().path("actions").toString()).contains("DEMANDER");
    }

    @Test
    void un_acte_annule_n_en_demande_plus_puis_en_redemande_s_il_revient() {
        etape("Q1", "CQL", Map.of("date", "2026-10-01"));
        broker().annulee(dossier, "Q1", "CQL");
        attendreEtat("SANS_OBJET", "ACTE_ANNULE");
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).isEmpty();
        assertThat(demander(gestionnaire()).code()).isEqualTo("VISITE_SANS_OBJET");
        broker().etape(dossier, "Q1", "CQL", Map.of("date", "2026-10-01"));
        attendreEtat("PREVUE", "");
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).hasSize(1);
    }

    @Test
    void l_expulsion_connue_avant_le_cql_l_empeche_aussi() {
        broker().etape(dossier, "E1", "PV_EXPULSION", Map.of("date", "2026-11-19"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("suites").find(new Document("_id", dossier)).first()
                                != null);
        etape("Q1", "CQL", Map.of("date", "2026-10-01"));
        attendreEtat("SANS_OBJET", "EXPULSION");
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).isEmpty();
    }

    @Test
    void une_carence_du_service_depuis_l_acte_suffit() {
        etape("Q1", "CQL", Map.of("date", "2026-10-01"));
        await().atMost(Duration.ofSeconds(20)).until(() -> dsf() != null);
        var chemin = "/api/diagnostics/affectations/" + dsf().getString("_id");
        var service = agent("social-dijon-metropole", "dijon-metropole", "travailleur-social");
        service.post(chemin + "/acceptation", "{}");
        for (var moment : List.of("MATIN", "SOIREE")) {
            service.post(
                    chemin + "/tentatives",
                    "{\"le\":\"2026-11-19\",\"moyen\":\"VISITE\",\"demiJournee\":\"%s\",\"resultat\":\"SANS_REPONSE\"}"
                            .formatted(moment));
        }
        service.post(chemin + "/carence", "{\"le\":\"2026-11-20\"}");
        attendreEtat("SANS_OBJET", "RETOUR_DU_SERVICE");
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).isEmpty();
    }

    private Document dsf() {
        return mongo.getCollection("affectations")
                .find(new Document("dossier", dossier).append("mission", "DSF"))
                .first();
    }

    @Test
    void elle_suit_le_dossier_garde_et_deux_cql_reunis_n_en_font_qu_une() {
        var absorbe = UUID.randomUUID().toString();
        etape("Q1", "CQL", Map.of("date", "2026-10-01"));
        broker().etape(absorbe, "Q2", "CQL", Map.of("date", "2026-10-02"));
        broker().reuni(absorbe, dossier);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("visites")
                                        .countDocuments(new Document("dossier", dossier))
                                == 2);
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).hasSize(1);
    }

    @Test
    void dans_le_parc_public_elle_se_demande_apres_la_requisition_et_pas_avant() {
        etape("Q1", "CQL", Map.of("date", "2026-10-01", "parc", "PUBLIC"));
        attendreEtat("REFUSEE", "HORS_FENETRE");
        var refus = demander(gestionnaire());
        assertThat(refus.statut()).isEqualTo(409);
        assertThat(refus.code()).isEqualTo("REFUS_DE_LA_CHARTE");
        assertThat(refus.corps().path("detail").asString())
                .contains("après le dépôt de la réquisition")
                .contains("R-250-public")
                .contains("S003");

        etape("R1", "RFP", Map.of("date", "2026-11-15", "parc", "PUBLIC"));
        attendreEtat("POSSIBLE", "");
        balayage.run(AUJOURDHUI.plusYears(1));
        assertThat(demandees()).isEmpty();
        var demande = demander(gestionnaire());
        assertThat(demande.statut()).isEqualTo(201);
        assertThat(demande.corps().path("etat").asString()).isEqualTo("DEMANDEE");
        assertThat(demandees()).hasSize(1);
        assertThat(demander(gestionnaire()).code()).isEqualTo("VISITE_DEJA_DEMANDEE");
    }

    @Test
    void en_seine_et_marne_il_n_y_en_a_pas_et_la_raison_est_dite() {
        etape("Q1", "CQL", Map.of("date", "2026-10-01", "departement", "77", "commune", "77284"));
        balayage.run(AUJOURDHUI);
        assertThat(demandees()).isEmpty();
        var secretariat = agent("secretariat-77", "ddets-77", "secretariat");
        var vue = visite(secretariat).corps();
        assertThat(vue.path("etat").asString()).isEqualTo("REFUSEE");
        assertThat(vue.path("explication").asString()).isNotBlank();
        assertThat(vue.path("source").asString()).isNotBlank();
        assertThat(demander(secretariat).code()).isEqualTo("REFUS_DE_LA_CHARTE");
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat-77, ddets-77, secretariat, 404",
        "g-meaux, sous-prefecture-meaux, gestionnaire, 404",
        "operateur-adefo, adefo, operateur, 404",
        "bailleur-orvitis, orvitis, bailleur, 404",
        "siao-21, siao-21, siao, 404",
        "dpo-21, ddets-21, dpo, 404",
        "social-caf-21, caf-21, travailleur-social, 403"
    })
    void qui_ne_suit_pas_la_procedure_ne_la_voit_pas_et_qui_la_connait_ne_demande_pas(
            String compte, String organisation, String role, int statut) {
        etape("Q1", "CQL", Map.of("date", "2026-10-01", "connuDe", List.of("caf-21")));
        var autre = agent(compte, organisation, role);
        assertThat(visite(autre).statut()).isEqualTo(statut == 403 ? 200 : 404);
        assertThat(demander(autre).statut()).isEqualTo(statut);
        assertThat(demandees()).isEmpty();
    }

    @Test
    void seule_une_visite_se_demande_pour_un_dossier_connu() {
        assertThat(demander(gestionnaire()).statut()).isEqualTo(404);
        assertThat(visite(gestionnaire()).statut()).isEqualTo(404);
        var autre =
                gestionnaire()
                        .post(
                                "/api/diagnostics/affectations",
                                "{\"dossier\":\"%s\",\"mission\":\"DSF\"}".formatted(dossier));
        assertThat(autre.statut()).isEqualTo(400);
        assertThat(autre.corps().toString()).contains("MISSION_NON_DEMANDEE");
    }
}
