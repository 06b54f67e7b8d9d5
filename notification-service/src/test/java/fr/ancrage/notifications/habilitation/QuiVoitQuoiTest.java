package fr.ancrage.notifications.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.Client;
import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The table of product §3, class M, over every endpoint: each role asks for a letter to a household
 * of Dijon known by the CD, and for a message to the CD.
 */
@ServiceDemarre
class QuiVoitQuoiTest {

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;

    private final String dossier = UUID.randomUUID().toString();
    private String lettre = "";
    private String message = "";

    @BeforeEach
    void une_lettre_et_un_message() {
        new LeBroker(rabbit)
                .etape(dossier, "Q-" + dossier, "CQL", Map.of("connuDe", List.of("caf-21")));
        await().atMost(Duration.ofSeconds(25))
                .until(() ->
                        envoi("CQL_MENAGE_PRIVE").getString("etat").equals("A_IMPRIMER")
                                && envoi("CQL_DEPARTEMENT").getString("etat").equals("CONFIRME")
                                && envoi("CQL_MENAGE_PRIVE")
                                        .getList("impliques", String.class)
                                        .contains("caf-21"));
        lettre = envoi("CQL_MENAGE_PRIVE").getString("_id");
        message = envoi("CQL_DEPARTEMENT").getString("_id");
    }

    private Document envoi(String courrier) {
        var trouve =
                mongo.getCollection("envois")
                        .find(new Document("dossier", dossier).append("courrier", courrier))
                        .first();
        return trouve == null ? new Document("etat", "aucun") : trouve;
    }

    /**
     * registre, one letter, its PDF, one message of the CD, the inbox, transmissions, tables,
     * printing, dismissing the letter's block.
     */
    @ParameterizedTest
    @CsvSource({
        "ddets-21,                secretariat,        200, 200, 200, 200, 200, 200, 200, 200, 409",
        "ddets-21,                gestionnaire,       200, 200, 200, 200, 200, 200, 200, 200, 409",
        "ddets-77,                secretariat,        200, 404, 404, 404, 200, 200, 200, 409, 404",
        "sous-prefecture-meaux,   gestionnaire,       200, 404, 404, 404, 200, 200, 200, 409, 404",
        "caf-21,                  travailleur-social, 200, 200, 200, 200, 200, 200, 200, 403, 403",
        "caf-21,                  encadrant,          200, 200, 200, 200, 200, 200, 200, 403, 403",
        "cd-21,                   travailleur-social, 200, 404, 404, 200, 200, 200, 200, 403, 404",
        "ccas-beaune,             travailleur-social, 200, 404, 404, 404, 200, 200, 200, 403, 404",
        "adefo,                   operateur,          403, 404, 404, 404, 200, 200, 200, 403, 404",
        "orvitis,                 bailleur,           403, 404, 404, 404, 200, 200, 200, 403, 404",
        "scp-vauban-dijon,        commissaire-justice,403, 404, 404, 404, 200, 200, 200, 403, 404",
        "caf-21,                  organisme-payeur,   403, 404, 404, 404, 200, 200, 200, 403, 404",
        "siao-21,                 siao,               403, 404, 404, 404, 200, 200, 200, 403, 404",
        "adil-21,                 adil,               403, 404, 404, 404, 200, 200, 200, 403, 404",
        "banque-de-france-21,     banque-de-france,   403, 404, 404, 404, 200, 200, 200, 403, 404",
        "action-logement-21,      action-logement,    403, 404, 404, 404, 200, 200, 200, 403, 404",
        "police-21,               forces-securite,    403, 404, 404, 404, 200, 200, 200, 403, 404",
        "unpi-21,                 membre-commission,  403, 404, 404, 404, 200, 200, 200, 403, 404",
        "ddets-21,                acces-logement,     403, 404, 404, 404, 200, 200, 200, 403, 404",
        "ddets-21,                observateur,        403, 404, 404, 404, 403, 403, 403, 403, 404",
        "ddets-21,                administrateur,     403, 404, 404, 404, 403, 403, 403, 403, 404",
        "ddets-21,                dpo,                403, 404, 404, 404, 403, 403, 403, 403, 404",
        "exploitation-ancrage,    exploitant,         200, 404, 404, 404, 403, 403, 403, 403, 404"
    })
    void chacun_lit_ce_qui_lui_est_accorde(
            String organisation,
            String role,
            int registre,
            int uneLettre,
            int pdf,
            int unMessage,
            int boite,
            int transmissions,
            int tableaux,
            int impression,
            int ecartement) {
        var client = Client.agent(port, "x-" + organisation, organisation, role);
        var base = "/api/notifications";
        var liste = client.get(base + "/envois?dossier=" + dossier);
        assertThat(liste.statut()).as("registre").isEqualTo(registre);
        if (registre == 200) {
            assertThat(liste.corps().toString().contains(lettre))
                    .as("lettre au registre")
                    .isEqualTo(uneLettre == 200);
        }
        assertThat(client.get(base + "/envois/" + lettre).statut())
                .as("lettre")
                .isEqualTo(uneLettre);
        assertThat(client.get(base + "/envois/" + lettre + "/courrier.pdf").statut())
                .as("pdf")
                .isEqualTo(pdf);
        assertThat(client.get(base + "/envois/" + lettre + "/apercu").statut())
                .as("aperçu")
                .isEqualTo(pdf);
        assertThat(client.get(base + "/envois/" + message).statut())
                .as("message")
                .isEqualTo(unMessage);
        assertThat(client.get(base + "/messages").statut()).as("boîte").isEqualTo(boite);
        assertThat(client.get(base + "/transmissions").statut())
                .as("transmissions")
                .isEqualTo(transmissions);
        assertThat(client.get(base + "/tableaux").statut()).as("tableaux").isEqualTo(tableaux);
        assertThat(client.get(base + "/travail").statut()).as("travail").isEqualTo(200);
        assertThat(
                        client.post(
                                        base + "/envois/" + lettre + "/ecartement",
                                        "{\"raison\":\"r\"}")
                                .statut())
                .as("écartement")
                .isEqualTo(ecartement);
        assertThat(client.post(base + "/envois/" + lettre + "/relance", "{}").statut())
                .as("relance")
                .isEqualTo(ecartement);
        assertThat(client.post(base + "/envois/" + lettre + "/constat-de-depart", "{}").statut())
                .as("constat")
                .isEqualTo(ecartement);
        var imprimee = client.post(base + "/impressions", "{\"envois\":[\"" + lettre + "\"]}");
        assertThat(imprimee.statut()).as("impression").isEqualTo(impression);
    }

    @Test
    void le_message_se_lit_dans_la_boite_du_departement_et_nulle_part_ailleurs() {
        var cd = Client.agent(port, "social-cd-21", "cd-21", "travailleur-social");
        assertThat(
                        cd.get("/api/notifications/messages?nonLu=true&dossier=" + dossier)
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
        var autre = Client.agent(port, "social-caf-21", "caf-21", "travailleur-social");
        assertThat(autre.post("/api/notifications/messages/" + message + "/lecture", "{}").statut())
                .isEqualTo(404);
        assertThat(cd.post("/api/notifications/messages/" + message + "/lecture", "{}").statut())
                .isEqualTo(200);
        assertThat(
                        cd.get("/api/notifications/messages?nonLu=true&dossier=" + dossier)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
    }

    @Test
    void l_exploitant_voit_un_message_bloque_sans_son_dossier_et_le_rejoue() {
        mongo.getCollection("envois")
                .updateOne(
                        new Document("_id", message),
                        new Document(
                                "$set",
                                new Document("etat", "BLOQUE")
                                        .append("motif", "REFUS_DU_SERVEUR")));
        var exploitant = Client.agent(port, "exploitant", "exploitation-ancrage", "exploitant");
        var vu = exploitant.get("/api/notifications/envois/" + message);
        assertThat(vu.statut()).isEqualTo(200);
        assertThat(vu.corps().toString())
                .doesNotContain(dossier)
                .contains("refusé ce message", "expulsions@cd-21.invalid");
        assertThat(exploitant.get("/api/notifications/envois").corps().toString())
                .contains(message)
                .doesNotContain(dossier);
        assertThat(
                        exploitant
                                .post("/api/notifications/envois/" + message + "/relance", "{}")
                                .statut())
                .isEqualTo(200);
    }

    @Test
    void la_piste_d_un_dossier_dit_ce_qui_est_parti_et_qui_l_a_lu_au_delegue_seul() {
        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        secretariat.get("/api/notifications/envois/" + lettre);
        var piste = "/api/notifications/piste?dossier=" + dossier;

        var entrees =
                Client.agent(port, "dpo-21", "ddets-21", "dpo").get(piste).corps().path("elements");
        assertThat(
                        entrees.valueStream()
                                .map(e ->
                                        e.path("organisation").asString()
                                                + " "
                                                + e.path("action").asString()))
                .contains("ddets-21 LECTURE", "cd-21 ENVOI");
        assertThat(secretariat.get(piste).statut()).isEqualTo(403);
        assertThat(
                        Client.agent(port, "dpo-77", "ddets-77", "dpo")
                                .get(piste)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
    }

    @Test
    void chaque_lecture_laisse_une_trace_et_chaque_refus_aussi() {
        Client.agent(port, "secretariat-21", "ddets-21", "secretariat")
                .get("/api/notifications/envois/" + lettre);
        Client.agent(port, "bailleur", "orvitis", "bailleur")
                .get("/api/notifications/envois/" + lettre);
        var traces =
                mongo.getCollection("piste").find().into(new ArrayList<>()).stream()
                        .map(Document::toJson)
                        .filter(t -> t.contains(lettre))
                        .toList();
        assertThat(traces).anyMatch(t -> t.contains("LECTURE"));
        assertThat(traces).anyMatch(t -> t.contains("REFUS"));
    }

    @Test
    void une_transmission_se_fait_par_qui_la_doit_avec_une_preuve() {
        new LeBroker(rabbit)
                .etape(
                        dossier,
                        "E-" + dossier,
                        "EXPULSION_PREVUE",
                        Map.of("date", "2026-12-15", "etude", "scp-vauban-dijon"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("transmissions")
                                        .countDocuments(new Document("dossier", dossier))
                                == 1);
        var id =
                mongo.getCollection("transmissions")
                        .find(new Document("dossier", dossier))
                        .first()
                        .getString("_id");
        var chemin = "/api/notifications/transmissions/" + id + "/faite";
        var etude = Client.agent(port, "etude", "scp-vauban-dijon", "commissaire-justice");
        var siao = Client.agent(port, "siao", "siao-21", "siao");
        assertThat(
                        Client.agent(port, "b", "orvitis", "bailleur")
                                .post(chemin, "{\"preuve\":\"p\"}")
                                .statut())
                .isEqualTo(404);
        assertThat(siao.post(chemin, "{\"preuve\":\"p\"}").statut()).isEqualTo(403);
        assertThat(etude.post(chemin, "{}").statut()).isEqualTo(400);
        var faite = etude.post(chemin, "{\"preuve\":\"courriel du 4 décembre\"}");
        assertThat(faite.statut()).isEqualTo(200);
        assertThat(faite.corps().path("echeance").asString()).isEqualTo("2026-12-05");
        assertThat(etude.post(chemin, "{\"preuve\":\"encore\"}").statut()).isEqualTo(409);
        var secretariat = Client.agent(port, "s", "ddets-21", "secretariat");
        assertThat(
                        secretariat
                                .post(
                                        "/api/notifications/transmissions/" + id + "/sans-objet",
                                        "{\"motif\":\"m\"}")
                                .statut())
                .isEqualTo(409);
        assertThat(
                        siao.post(
                                        "/api/notifications/transmissions/" + id + "/sans-objet",
                                        "{\"motif\":\"m\"}")
                                .statut())
                .isEqualTo(403);
    }
}
