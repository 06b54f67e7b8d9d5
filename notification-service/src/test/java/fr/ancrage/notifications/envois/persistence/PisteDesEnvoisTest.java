package fr.ancrage.notifications.envois.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What leaves is in the trail, beside who read it. */
@ServiceDemarre
class PisteDesEnvoisTest {

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;

    private final String dossier = UUID.randomUUID().toString();

    @Test
    void la_piste_d_un_dossier_dit_ce_qui_est_parti_et_qui_l_a_lu_au_delegue_seul() {
        new LeBroker(rabbit)
                .etape(dossier, "Q-" + dossier, "CQL", Map.of("connuDe", List.of("caf-21")));
        await().atMost(Duration.ofSeconds(25))
                .until(() ->
                        etat("CQL_MENAGE_PRIVE").equals("A_IMPRIMER")
                                && etat("CQL_DEPARTEMENT").equals("CONFIRME"));
        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        secretariat.get("/api/notifications/envois?dossier=" + dossier);
        var piste = "/api/notifications/piste?dossier=" + dossier;

        var entrees =
                Client.agent(port, "dpo-21", "ddets-21", "dpo").get(piste).corps().path("elements");

        // the letter that waits to be printed has not left
        assertThat(
                        entrees.valueStream()
                                .map(e ->
                                        e.path("organisation").asString()
                                                + " "
                                                + e.path("action").asString()))
                .contains("ddets-21 LECTURE", "cd-21 ENVOI")
                .doesNotContain("MENAGE ENVOI");
        assertThat(secretariat.get(piste).statut()).isEqualTo(403);
        assertThat(
                        Client.agent(port, "dpo-77", "ddets-77", "dpo")
                                .get(piste)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
    }

    private String etat(String courrier) {
        var trouve =
                mongo.getCollection("envois")
                        .find(new Document("dossier", dossier).append("courrier", courrier))
                        .first();
        return trouve == null ? "aucun" : trouve.getString("etat");
    }
}
