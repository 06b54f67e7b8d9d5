package fr.ancrage.commissions.candidature.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.commissions.LeBroker;
import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.commissions.formation.charte.ChartesEssayees;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.messages.Deliveries;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The commission-service column of product §8, over the real broker. */
@ServiceDemarre
class CeQuUnActeMetEnMouvementTest {

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired MeterRegistry mesures;

    private final String dossier = UUID.randomUUID().toString();
    private LeBroker broker;
    private Client secretariat;

    @BeforeEach
    void preparer() {
        broker = new LeBroker(rabbit);
        secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
    }

    private JsonNode candidatures(String id) {
        return secretariat
                .get("/api/commissions/candidatures?toutes=true&dossier=" + id)
                .corps()
                .path("elements");
    }

    private void attendre(Runnable constat) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(constat::run);
    }

    @Test
    void un_cql_public_recu_deux_fois_fait_un_seul_candidat_et_un_rapport_le_dit() {
        var acte = Map.<String, Object>of("parc", "PUBLIC", "stade", "CQL");
        broker.etape("dossiers/" + dossier + "/5", dossier, "C1", "CQL", acte);
        broker.etape("dossiers/" + dossier + "/5", dossier, "C1", "CQL", acte);
        broker.diagnostic(
                "affectation.rapport-remis.v1",
                Map.of(
                        "affectation", UUID.randomUUID().toString(),
                        "dossier", dossier,
                        "departement", "21",
                        "mission", "DSF",
                        "organisation", "dijon-metropole",
                        "le", "2026-11-20",
                        "issue", "REALISE_AVEC_MENAGE"));
        attendre(() -> {
            var trouvees = candidatures(dossier);
            assertThat(trouvees.size()).isEqualTo(1);
            assertThat(trouvees.get(0).path("formation").asString()).isEqualTo("mediation-dijon");
            assertThat(trouvees.get(0).path("actes").size()).isEqualTo(1);
            assertThat(trouvees.get(0).path("retours").size()).isEqualTo(1);
        });
    }

    @Test
    void un_commandement_de_payer_un_jugement_et_une_decision_ne_font_pas_de_candidat() {
        broker.etape(dossier, "P1", "CP", Map.of("stade", "COMMANDEMENT_DE_PAYER"));
        broker.etape(dossier, "J1", "JUGEMENT", Map.of("stade", "JUGEMENT"));
        broker.etape(dossier, "D1", "DECISION_CFP", Map.of("stade", "CFP", "sens", "OCTROI"));
        var temoin = UUID.randomUUID().toString();
        broker.etape(temoin, "R1", "RFP", Map.of("stade", "REQUISITION"));
        attendre(() -> assertThat(candidatures(temoin).size()).isEqualTo(1));
        attendre(() -> assertThat(demande().statut()).isEqualTo(200));
        assertThat(demande().statut()).isEqualTo(200);
        assertThat(candidatures(dossier).size()).isEqualTo(1);
        // who got no answer asks again: the journal tells one request
        var suivi = mongo.getCollection("suivis").find(new Document("_id", dossier)).first();
        assertThat(suivi).isNotNull();
        assertThat(suivi.getList("journal", Document.class))
                .extracting(fait -> fait.getString("type"))
                .containsOnlyOnce("examen.demande");
    }

    private Client.Reponse demande() {
        return secretariat.post(
                "/api/commissions/candidatures",
                """
                {"dossier":"%s","formation":"ccapex-centralisee","motif":"complexe"}\
                """
                        .formatted(dossier));
    }

    @Test
    void l_acte_annule_avant_d_etre_connu_ne_fait_pas_de_candidat_et_l_expulsion_clot() {
        broker.annulee(dossier, "R1", "RFP");
        broker.etape("dossiers/" + dossier + "/0", dossier, "R1", "RFP", Map.of());
        var autre = UUID.randomUUID().toString();
        broker.etape(autre, "E1", "PV_EXPULSION", Map.of("stade", "EXPULSION"));
        broker.etape(autre, "R2", "RFP", Map.of("stade", "EXPULSION"));
        attendre(() -> {
            assertThat(candidatures(autre).size()).isEqualTo(1);
            assertThat(candidatures(autre).get(0).path("etat").asString()).isEqualTo("CLOSE");
        });
        assertThat(candidatures(dossier).size()).isZero();
    }

    @Test
    void la_candidature_d_un_dossier_reuni_passe_a_celui_qui_est_garde() {
        var garde = UUID.randomUUID().toString();
        broker.reuni(dossier, garde);
        broker.etape(dossier, "R1", "RFP", Map.of("stade", "REQUISITION"));
        attendre(() -> {
            assertThat(candidatures(garde).size()).isEqualTo(1);
            assertThat(candidatures(garde).get(0).path("etat").asString()).isEqualTo("A_EXAMINER");
        });
    }

    @Test
    void un_evenement_qui_revient_apres_la_reunion_de_deux_dossiers_ne_change_rien() {
        var garde = UUID.randomUUID().toString();
        var acte = broker.etape(dossier, "R1", "RFP", Map.of("stade", "REQUISITION"));
        attendre(() -> assertThat(candidatures(dossier).size()).isEqualTo(1));
        broker.reuni(dossier, garde);
        attendre(() -> assertThat(candidatures(garde).size()).isEqualTo(1));
        var avant = suivi(garde);

        new Deliveries(mesures)
                .take(
                        () ->
                                broker.etape(
                                        acte, dossier, "R1", "RFP", Map.of("stade", "REQUISITION")),
                        "commission-service.proposerDossier");

        assertThat(suivi(garde)).isEqualTo(avant);
    }

    private @Nullable Document suivi(String id) {
        return mongo.getCollection("suivis").find(new Document("_id", id)).first();
    }

    @Test
    void les_compteurs_egalent_le_recompte_des_memes_journaux() {
        // the invented facts of an unused year, so that other tests do not count in it
        broker.etape("dossiers/" + dossier + "/1", dossier, "K1" + dossier, "CQL", an());
        broker.etape("dossiers/" + dossier + "/2", dossier, "K2" + dossier, "CQL", an());
        broker.etape("dossiers/" + dossier + "/2", dossier, "K2" + dossier, "CQL", an());
        var observateur = Client.agent(port, "o", "cd-21", "observateur");
        attendre(
                () -> assertThat(chiffre(secretariat, "I-12").path("faits").asLong()).isEqualTo(2));
        assertThat(chiffre(secretariat, "I-12").path("procedures").asLong()).isEqualTo(1);
        assertThat(chiffre(observateur, "I-12").path("masque").asBoolean()).isTrue();
        assertThat(chiffre(observateur, "I-12").has("faits")).isFalse();
        var recompte =
                Client.agent(port, "x", "exploitation-ancrage", "exploitant")
                        .post(
                                "/api/commissions/indicateurs/recompte",
                                """
                                {"annee":2031,"departement":"21","entrees":[
                                 {"sequence":1,"type":"dossier.etape-enregistree.v1","data":%1$s},
                                 {"sequence":2,"type":"dossier.etape-enregistree.v1","data":%2$s}]}\
                                """
                                        .formatted(donnees("K1"), donnees("K2")));
        assertThat(recompte.statut()).isEqualTo(200);
        assertThat(recompte.corps().path("elements"))
                .isEqualTo(
                        secretariat
                                .get("/api/commissions/indicateurs?annee=2031&departement=21")
                                .corps()
                                .path("elements"));
        assertThat(
                        secretariat
                                .get("/api/commissions/indicateurs?annee=2031&departement=77")
                                .statut())
                .isEqualTo(404);
    }

    private static Map<String, Object> an() {
        return Map.of("date", "2031-05-05", "parc", "PUBLIC", "stade", "CQL");
    }

    private String donnees(String acte) {
        return """
        {"dossier":"%1$s","departement":"21","commune":"21231","parc":"PUBLIC","acte":"%2$s%1$s",
         "nature":"CQL","date":"2031-05-05"}\
        """
                .formatted(dossier, acte);
    }

    private static JsonNode chiffre(Client client, String code) {
        for (var i :
                client.get("/api/commissions/indicateurs?annee=2031").corps().path("elements")) {
            if (i.path("code").asString().equals(code)) {
                return i.path("total");
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void les_exemples_des_contrats_se_lisent() {
        var etape =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class);
        assertThat(etape.acteSuivi(1).numero()).isEqualTo("C8550410");
        assertThat(etape.situation(ChartesEssayees.tables()).arrondissement()).isEqualTo("212");
        assertThat(
                        Contract.of("dossiers", "dossier.etape-annulee.v1")
                                .exampleAs(EtapeAnnuleeV1.class))
                .hasNoNullFieldsOrProperties();
        assertThat(Contract.of("dossiers", "dossier.reuni.v1").exampleAs(DossierReuniV1.class))
                .hasNoNullFieldsOrProperties();
        var fin =
                Contract.of("dossiers", "dossier.implication-terminee.v1")
                        .exampleAs(ImplicationTermineeV1.class);
        assertThat(fin).hasNoNullFieldsOrProperties();
        assertThat(fin.fin()).as("not by a sitting").isEmpty();
        for (var retour :
                List.of("affectation.rapport-remis.v1", "affectation.carence-constatee.v1")) {
            assertThat(Contract.of("diagnostics", retour).exampleAs(RetourV1.class))
                    .hasNoNullFieldsOrProperties();
        }
    }
}
