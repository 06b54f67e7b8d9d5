package fr.ancrage.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.security.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The trail where a service has it: behind the filters, beside the advice, on a database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = TrailInAServiceTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=essai-service",
            "ancrage.security.client-secret=s3cret",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration,"
                    + "fr.ancrage.platform.messages.MessagesAutoConfiguration,"
                    + "fr.ancrage.platform.journal.JournalAutoConfiguration,"
                    + "fr.ancrage.platform.charter.CharterAutoConfiguration"
        })
class TrailInAServiceTest {

    private static final Directory DIRECTORY = new Directory();
    private static final MongoServer DATABASE = new MongoServer(H2Backend.inMemory());

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;
    @Autowired private VerifyTrail verify;

    private final HttpClient http = HttpClient.newHttpClient();
    private int before;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        var database = DATABASE.bind();
        properties.add("ancrage.security.issuer", DIRECTORY::issuer);
        properties.add("MONGODB_URI", () -> "mongodb://127.0.0.1:" + database.getPort());
    }

    @AfterAll
    static void stop() {
        DIRECTORY.stop();
        DATABASE.shutdownNow();
    }

    @BeforeEach
    void count(org.junit.jupiter.api.TestInfo test) {
        before = test.getTags().contains("away") ? 0 : entries().size();
    }

    @Test
    @Order(1)
    void a_read_is_written_before_its_answer_leaves() {
        assertThat(get("/dossiers/visible").statusCode()).isEqualTo(200);

        assertThat(written())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry)
                                .containsEntry("action", "LECTURE")
                                .containsEntry("agent", "7d1c1a52")
                                .containsEntry("organisation", "ddets-21")
                                .containsEntry("route", "GET /dossiers/{id}")
                                .containsEntry("ids", List.of("visible")));
        assertThat(entries().getFirst().getString("trace")).matches("[0-9a-f]{32}");
    }

    @Test
    @Order(2)
    void what_a_policy_hides_or_forbids_is_written_by_itself() {
        assertThat(get("/dossiers/invisible").statusCode()).isEqualTo(404);
        assertThat(get("/dossiers/interdit").statusCode()).isEqualTo(403);
        assertThat(get("/nulle-part").statusCode()).isEqualTo(404);

        assertThat(written())
                .extracting(entry -> entry.get("action") + " " + entry.get("statut"))
                .containsExactly("REFUS 404", "REFUS 403");
        assertThat(written().getFirst()).containsEntry("ids", List.of("invisible"));
        assertThat(verify.verify(List.of())).isEmpty();
    }

    @Test
    @Order(3)
    @org.junit.jupiter.api.Tag("away")
    void without_the_database_nothing_is_read_and_nothing_is_hidden_unseen() {
        DATABASE.shutdownNow();

        var read = get("/dossiers/visible");
        assertThat(read.statusCode()).isEqualTo(503);
        assertThat(read.body()).contains("PISTE_INDISPONIBLE").doesNotContain("contenu");
        assertThat(get("/dossiers/invisible").statusCode()).isEqualTo(503);
    }

    private List<Document> written() {
        var all = entries();
        return all.subList(before, all.size());
    }

    private List<Document> entries() {
        MongoCollection<Document> piste = mongo.getCollection("piste");
        return piste.find().sort(new Document("sequence", 1)).into(new ArrayList<>());
    }

    private HttpResponse<String> get(String address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .header("Authorization", "Bearer " + DIRECTORY.token(_ -> {}))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {
        @Bean
        Door door(Trail trail) {
            return new Door(trail);
        }
    }

    @RestController
    static class Door {
        private final Trail trail;

        Door(Trail trail) {
            this.trail = trail;
        }

        @GetMapping("/dossiers/{id}")
        String read(AgentConnecte agent, @PathVariable String id) {
            switch (id) {
                case "invisible" -> throw ProblemeException.introuvable();
                case "interdit" -> throw ProblemeException.interdit();
                default -> trail.read(agent, "dossier", List.of(id));
            }
            return "contenu";
        }
    }
}
