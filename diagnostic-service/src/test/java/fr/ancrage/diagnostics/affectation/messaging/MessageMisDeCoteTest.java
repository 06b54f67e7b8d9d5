package fr.ancrage.diagnostics.affectation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.platform.test.http.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceDemarre
class MessageMisDeCoteTest {

    private static final String FILE = "diagnostic-service.demanderDsf";
    private static final String CHEMIN = "/api/diagnostics/exploitation/messages-gares";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;

    private final String message = "dossiers/" + UUID.randomUUID() + "/1";

    @Test
    void l_exploitant_rejoue_puis_abandonne_un_message_illisible_et_la_piste_le_garde() {
        rabbit.send(
                "",
                FILE,
                MessageBuilder.withBody("illisible".getBytes(StandardCharsets.UTF_8))
                        .setMessageId(message)
                        .build());
        gare(true);

        assertThat(exploitant().post(CHEMIN + "/rejeu", designation()).statut()).isEqualTo(204);
        gare(true);
        assertThat(exploitant().post(CHEMIN + "/abandon", designation()).statut()).isEqualTo(204);
        gare(false);
        assertThat(exploitant().post(CHEMIN + "/abandon", designation()).statut()).isEqualTo(404);

        assertThat(traces("message-rejoue")).isEqualTo(1);
        assertThat(traces("message-abandonne")).isEqualTo(1);
    }

    private void gare(boolean attendu) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        exploitant()
                                                .get(CHEMIN)
                                                .corps()
                                                .path("elements")
                                                .valueStream()
                                                .map(e -> e.path("message").asString()))
                                .matches(ms -> attendu == ms.contains(message)));
    }

    private long traces(String genre) {
        return mongo.getCollection("piste")
                .countDocuments(
                        new Document("genre", genre)
                                .append("organisation", "ddets-21")
                                .append("ids", message));
    }

    private String designation() {
        return "{\"id\":\"%s|%s\"}".formatted(FILE, message);
    }

    private Client exploitant() {
        return Client.agent(port, "exploitant", "ddets-21", "exploitant");
    }
}
