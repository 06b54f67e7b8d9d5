package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.messages.Deliveries;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/**
 * One case through its doors: by hand, by message, merged and separated, seen by the right people
 * only.
 */
@ServiceDemarre
class VieDuDossierTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired MeterRegistry mesures;

    private ClientApi secretariat;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
    }

    @Test
    void un_acte_saisi_ouvre_un_dossier_et_le_meme_ne_change_rien() {
        var cree =
                secretariat.post("/api/dossiers", acte("S1", "CP", "2026-11-09", "Témoin", "Anne"));
        var encore =
                secretariat.post("/api/dossiers", acte("S1", "CP", "2026-11-09", "Témoin", "Anne"));
        var suite =
                secretariat.post(
                        "/api/dossiers/{id}/actes",
                        "{\"numero\":\"S2\",\"nature\":\"ASSIGNATION\",\"date\":\"2026-11-16\",\"dateAudience\":\"2027-02-25\"}",
                        id(cree));

        assertThat(cree.statut()).isEqualTo(201);
        assertThat(cree.localisation()).endsWith("/api/dossiers/" + id(cree));
        assertThat(cree.corps().get("reference").asString()).matches("21-2026-\\d{6}");
        assertThat(encore.statut()).isEqualTo(200);
        assertThat(id(encore)).isEqualTo(id(cree));
        assertThat(suite.statut()).isEqualTo(201);
        JsonNode lu = secretariat.get("/api/dossiers/{id}", id(cree)).corps();
        assertThat(lu.get("stade").asString()).isEqualTo("ASSIGNATION");
        assertThat(lu.get("actes").size()).isEqualTo(2);
        JsonNode echeances =
                secretariat.get("/api/dossiers/{id}/echeances", id(cree)).corps().get("echeances");
        assertThat(echeances.findValuesAsString("code"))
                .contains("CP_DELAI", "NOTIFICATION_PREFET", "DSF_TRANSMISSION");
    }

    @Test
    void une_decision_saisie_a_la_main_dit_les_memes_faits_qu_un_fichier() {
        String id =
                id(
                        secretariat.post(
                                "/api/dossiers",
                                acte("S1", "RFP", "2026-11-09", "Témoin", "Anne")));

        var decision =
                secretariat.post(
                        "/api/dossiers/{id}/actes",
                        """
                        {"numero":"D1","nature":"DECISION_CFP","date":"2026-11-13","sens":"OCTROI",
                         "acteVise":"S1","expulsionPossibleLe":"2027-04-01","veilleSociale":true,
                         "criteres":["HANDICAP"]}
                        """,
                        id);

        assertThat(decision.statut()).isEqualTo(201);
        JsonNode lu = secretariat.get("/api/dossiers/{id}", id).corps();
        JsonNode concours = lu.get("actes").get(1).get("concours");
        assertThat(concours.get("expulsionPossibleLe").asString()).isEqualTo("2027-04-01");
        assertThat(concours.get("acteVise").asString()).isEqualTo("S1");
        assertThat(concours.get("veilleSociale").asBoolean()).isTrue();
        assertThat(concours.get("critereValide").asBoolean()).isTrue();
        assertThat(lu.get("criteres").get(0).get("libelle").asString()).isEqualTo("Handicap");
    }

    @Test
    void un_acte_refuse_dit_tout_ce_qui_ne_va_pas() {
        var refus =
                secretariat.post(
                        "/api/dossiers", acte("", "SAISIE", "2026-11-09", "Témoin", "Anne"));

        assertThat(refus.statut()).isEqualTo(422);
        assertThat(refus.corps().get("problemes").findValuesAsString("code"))
                .contains("OBLIGATOIRE", "NATURE_INCONNUE");
    }

    @Test
    void chacun_ne_voit_que_ce_que_sa_mission_ouvre() {
        String id =
                id(
                        secretariat.post(
                                "/api/dossiers", acte("S1", "CP", "2026-11-09", "Témoin", "Anne")));
        var autre = ClientApi.secretariat(port, "77");
        var social = ClientApi.agent(port, "social-cd-21", "cd-21", "travailleur-social");
        var etude =
                ClientApi.agent(
                        port, "commissaire-justice-21", "scp-vauban-dijon", "commissaire-justice");
        var observateur = ClientApi.agent(port, "observateur-21", "ddets-21", "observateur");

        assertThat(autre.get("/api/dossiers/{id}", id).statut()).isEqualTo(404);
        assertThat(social.get("/api/dossiers/{id}", id).statut()).isEqualTo(404);
        assertThat(social.get("/api/dossiers").corps().get("total").asInt()).isZero();
        assertThat(observateur.get("/api/dossiers").statut()).isEqualTo(403);
        assertThat(
                        social.importer(
                                        ClientApi.SAMPLES.resolve("samples-21/actes-2026-S34.csv"),
                                        "21",
                                        true)
                                .statut())
                .isEqualTo(403);
        assertThat(
                        secretariat
                                .importer(
                                        ClientApi.SAMPLES.resolve("samples-21/actes-2026-S34.csv"),
                                        "77",
                                        true)
                                .statut())
                .isEqualTo(403);
        assertThat(ClientApi.personne(port).get("/api/dossiers/{id}", id).statut()).isEqualTo(401);

        JsonNode vu = etude.get("/api/dossiers/{id}", id).corps();
        assertThat(vu.get("menage").get("nom").asString()).isEqualTo("Anne Témoin");
        assertThat(vu.has("dette")).isFalse();
        assertThat(vu.has("loyer")).isFalse();
        assertThat(etude.post("/api/dossiers/{id}/actes", "{\"numero\":\"S9\"}", id).statut())
                .isEqualTo(403);
    }

    @Test
    void une_affectation_ouvre_le_dossier_au_service_et_un_refus_le_referme() {
        String id =
                id(
                        secretariat.post(
                                "/api/dossiers", acte("S1", "CP", "2026-11-09", "Témoin", "Anne")));
        var social =
                ClientApi.agent(
                        port, "social-dijon-metropole", "dijon-metropole", "travailleur-social");

        message("affectation.creee.v1", id, "affectations/x/1");
        message("affectation.creee.v1", id, "affectations/x/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> social.get("/api/dossiers/{id}", id).statut() == 200);
        JsonNode historique = secretariat.get("/api/dossiers/{id}/historique", id).corps();
        assertThat(historique.get("elements").get(0).get("libelle").asString())
                .contains("Dijon Métropole", "diagnostic social et financier");
        assertThat(historique.get("total").asInt()).isEqualTo(3);

        message("affectation.refusee.v1", id, "affectations/x/2");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> social.get("/api/dossiers/{id}", id).statut() == 404);
    }

    @Test
    void un_rapprochement_accepte_reunit_et_une_separation_defait() {
        String premier =
                id(
                        secretariat.post(
                                "/api/dossiers",
                                sansBail("S1", "CP", "2026-08-17", "Martin", "Jean")));
        String second =
                id(
                        secretariat.post(
                                "/api/dossiers",
                                sansBail("S2", "CQL", "2026-11-09", "Matrin", "Jean")));
        assertThat(second).isNotEqualTo(premier);
        JsonNode propositions =
                secretariat.get("/api/dossiers/rapprochements?dossier={id}", second).corps();
        assertThat(propositions.get("total").asInt()).isEqualTo(1);
        assertThat(
                        secretariat
                                .get("/api/dossiers/rapprochements?dossier={id}", "ailleurs")
                                .corps()
                                .get("total")
                                .asInt())
                .isZero();
        JsonNode proposition = propositions.get("elements").get(0);
        assertThat(proposition.get("raisons").findValuesAsString("code")).contains("NOM_PROCHE");

        var reuni =
                secretariat.post(
                        "/api/dossiers/rapprochements/{id}/acceptation",
                        "{}",
                        proposition.get("id").asString());
        assertThat(reuni.corps().get("dossier").asString()).isEqualTo(premier);
        JsonNode garde = secretariat.get("/api/dossiers/{id}", second).corps();
        assertThat(garde.get("id").asString()).isEqualTo(premier);
        assertThat(garde.get("actes").size()).isEqualTo(2);
        assertThat(garde.get("stade").asString()).isEqualTo("CQL");
        assertThat(secretariat.get("/api/dossiers").corps().get("total").asInt()).isEqualTo(1);
        assertThat(
                        secretariat
                                .post(
                                        "/api/dossiers/rapprochements/{id}/refus",
                                        "{}",
                                        proposition.get("id").asString())
                                .statut())
                .isEqualTo(409);

        var separe =
                secretariat.post("/api/dossiers/{id}/separation", "{\"acte\":\"S2\"}", premier);
        assertThat(separe.statut()).isEqualTo(200);
        JsonNode nouveau =
                secretariat
                        .get("/api/dossiers/{id}", separe.corps().get("dossier").asString())
                        .corps();
        assertThat(nouveau.get("menage").get("nom").asString()).isEqualTo("Jean Matrin");
        assertThat(secretariat.get("/api/dossiers/{id}", premier).corps().get("stade").asString())
                .isEqualTo("COMMANDEMENT_DE_PAYER");
    }

    @Test
    void un_evenement_qui_revient_apres_la_reunion_de_deux_dossiers_ne_change_rien() {
        String garde =
                id(
                        secretariat.post(
                                "/api/dossiers",
                                sansBail("S1", "CP", "2026-08-17", "Martin", "Jean")));
        String absorbe =
                id(
                        secretariat.post(
                                "/api/dossiers",
                                sansBail("S2", "CQL", "2026-11-09", "Matrin", "Jean")));
        affectation("affectations/u/1", absorbe);
        envoi("envois/u/1", absorbe);
        String proposition =
                secretariat
                        .get("/api/dossiers/rapprochements?dossier={id}", absorbe)
                        .corps()
                        .at("/elements/0/id")
                        .asString();
        secretariat.post("/api/dossiers/rapprochements/{id}/acceptation", "{}", proposition);
        JsonNode avant = secretariat.get("/api/dossiers/{id}/historique", garde).corps();

        affectation("affectations/u/1", absorbe);
        envoi("envois/u/1", absorbe);
        assertThat(secretariat.get("/api/dossiers/{id}/historique", garde).corps())
                .isEqualTo(avant);

        envoi("envois/tardif/1", absorbe);
        envoi("envois/tardif/1", absorbe);
        assertThat(
                        secretariat
                                .get("/api/dossiers/{id}/historique", garde)
                                .corps()
                                .get("total")
                                .asInt())
                .isEqualTo(avant.get("total").asInt() + 1);
    }

    private void affectation(String messageId, String dossier) {
        new Deliveries(mesures)
                .take(
                        () -> message("affectation.creee.v1", dossier, messageId),
                        "case-service.affectationCreee");
    }

    private void envoi(String messageId, String dossier) {
        new Deliveries(mesures)
                .take(
                        () ->
                                new LeBroker(rabbit)
                                        .fait(
                                                "notifications",
                                                "envoi.parti.v1",
                                                messageId,
                                                dossier),
                        "case-service.envoiParti");
    }

    private void message(String type, String id, String messageId) {
        new LeBroker(rabbit).fait("diagnostics", type, messageId, id);
    }

    private static String id(Client.Reponse reponse) {
        return reponse.corps().get("id").asString();
    }

    private static String sansBail(
            String numero, String nature, String date, String nom, String prenom) {
        return acte(numero, nature, date, nom, prenom).replaceFirst("\"bail\":\\{[^}]*},", "");
    }

    private static String acte(
            String numero, String nature, String date, String nom, String prenom) {
        return """
        {"departement":"21","parc":"PRIVE",
         "menage":{"personnes":[{"civilite":"Mme","nom":"%s","prenom":"%s"}],
                   "adresse":{"voie":"1 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
         "bailleur":{"nom":"M. Rivière","type":"PERSONNE_PHYSIQUE"},
         "bail":{"date":"2019-03-01","loyer":500.00,"charges":50.00},
         "acte":{"numero":"%s","nature":"%s","date":"%s","etude":"SCP Vauban et Associés, Dijon","dette":1650}}
        """
                .formatted(nom, prenom, numero, nature, date);
    }
}
