package fr.ancrage.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.security.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail where a service has it: behind the filters, beside the advice, on a database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = TrailInAServiceTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=essai-service",
            "ancrage.api.base=essai",
            "ancrage.trail.exports-per-day=2",
            "ancrage.trail.witness=true",
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
    void the_data_protection_officer_finds_what_was_done_about_one_household() {
        get("/dossiers/d-1");
        get("/liste/d-1,d-2");
        get("/liste/d-3");

        var found = json(dpo("21"), "/api/essai/piste?dossier=d-1");

        assertThat(found.path("total").asLong()).isEqualTo(2);
        var last = found.path("elements").get(0);
        assertThat(last.path("action").asString()).isEqualTo("EXPORT");
        assertThat(last.path("libelle").asString()).isEqualTo("Export dans un fichier");
        assertThat(last.path("organisation").asString()).isEqualTo("ddets-21");
        assertThat(last.path("roles").get(0).asString()).isEqualTo("secretariat");
        // the other households of the same list are none of this search's business
        assertThat(last.path("concerne").toString()).isEqualTo("[\"d-1\"]");
        assertThat(last.path("nombre").asInt()).isEqualTo(2);
        assertThat(found.path("elements").get(1).path("action").asString()).isEqualTo("LECTURE");
    }

    @Test
    @Order(4)
    void what_is_read_of_the_trail_is_written_in_it_as_a_reading_or_as_an_export() {
        json(dpo("21"), "/api/essai/piste?dossier=d-1");
        json(dpo("21"), "/api/essai/piste?dossier=d-1&export=true");

        assertThat(written())
                .extracting(entry -> entry.get("action") + " " + entry.get("genre"))
                .containsExactly("LECTURE piste", "EXPORT piste");
        assertThat(written())
                .allSatisfy(entry -> assertThat(entry).containsEntry("concerne", List.of("d-1")));
    }

    @Test
    @Order(5)
    void days_are_counted_from_their_first_to_their_last_moment() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        var search = "/api/essai/piste?dossier=d-1&action=EXPORT&agent=7d1c1a52";

        for (var expected :
                java.util.Map.of(
                                "&du=" + today + "&au=" + today, 1,
                                "&du=" + today.plusDays(1), 0,
                                "&au=" + today.minusDays(1), 0,
                                "&du=" + today.minusDays(1) + "&au=" + today.plusDays(1), 1)
                        .entrySet()) {
            assertThat(json(dpo("21"), search + expected.getKey()).path("total").asInt())
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
        assertThat(get(dpo("21"), "/api/essai/piste?du=hier").statusCode()).isEqualTo(400);
        assertThat(get(dpo("21"), "/api/essai/piste?action=VOL").body())
                .contains("ACTION_INCONNUE");
    }

    @Test
    @Order(6)
    void nobody_else_reads_the_trail_and_another_territory_s_officer_finds_nothing_here() {
        for (var path :
                List.of(
                        "/api/essai/piste",
                        "/api/essai/piste?dossier=d-1",
                        "/api/essai/piste/alertes")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(json(dpo("77"), "/api/essai/piste?dossier=d-1").path("total").asInt()).isZero();
        assertThat(json(dpo("77"), "/api/essai/piste?agent=7d1c1a52").path("total").asInt())
                .isZero();
    }

    @Test
    @Order(7)
    void another_service_learns_which_organisations_came_to_know_and_no_agent() {
        var asked = "{\"concerne\":[\"d-1\"]}";
        var machine = machine("case-service", "piste:communications");

        var answer = post(machine, "/api/essai/piste/communications", asked);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"organisation\":\"ddets-21\"", "\"fois\":1", "Export dans un fichier")
                .doesNotContain("7d1c1a52");
        assertThat(
                        post(DIRECTORY.token(_ -> {}), "/api/essai/piste/communications", asked)
                                .statusCode())
                .isEqualTo(403);
        assertThat(post(dpo("21"), "/api/essai/piste/communications", asked).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(8)
    void the_export_too_many_says_when_to_come_back_and_the_officer_closes_the_alert() {
        get("/liste/d-1,d-2");
        var refused = get("/liste/d-1,d-2");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("QUOTA_EXPORTS", "2 listes").doesNotContain("contenu");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 24 * 3600 + 3600);
        var alert =
                json(dpo("21"), "/api/essai/piste/alertes?aExaminer=true").path("elements").get(0);
        assertThat(alert.path("sorte").asString()).isEqualTo("EXPORTS");
        var closing = "/api/essai/piste/alertes/" + alert.path("id").asString() + "/examen";
        assertThat(post(dpo("77"), closing, "{\"constat\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(post(dpo("21"), closing, "{}").statusCode()).isEqualTo(400);
        assertThat(post(dpo("21"), closing, "{\"constat\":\"Bilan annuel.\"}").statusCode())
                .isEqualTo(200);
        assertThat(post(dpo("21"), closing, "{\"constat\":\"x\"}").statusCode()).isEqualTo(409);
        assertThat(json(dpo("21"), "/api/essai/piste/alertes?aExaminer=true").path("total").asInt())
                .isZero();
    }

    @Test
    @Order(9)
    void whoever_publishes_nothing_hands_over_the_heads_of_its_own_chains_and_of_no_others() {
        var door = machine("gateway", "piste:tetes");
        var head = "{\"instance\":\"%s\",\"sequence\":%d,\"hmac\":\"" + "a".repeat(64) + "\"}";
        var own = head.formatted("gateway-1", 7);

        assertThat(post(door, "/api/essai/piste/tetes", own).statusCode()).isEqualTo(204);
        assertThat(
                        post(door, "/api/essai/piste/tetes", head.formatted("gateway-1", 6))
                                .statusCode())
                .isEqualTo(204);
        assertThat(mongo.getCollection("tetesRecues").find().into(new ArrayList<>()))
                .singleElement()
                .satisfies(kept -> assertThat(kept).containsEntry("sequence", 7L));

        for (var wrong :
                List.of(
                        head.formatted("case-service-1", 1),
                        head.formatted("gateway-1", 0),
                        own.replace("aaaa", "zzzz"),
                        "{}")) {
            assertThat(post(door, "/api/essai/piste/tetes", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        for (var other :
                List.of(
                        machine("gateway", "piste:communications"),
                        dpo("21"),
                        DIRECTORY.token(_ -> {}))) {
            assertThat(post(other, "/api/essai/piste/tetes", own).statusCode()).isEqualTo(403);
        }
    }

    @Test
    @Order(10)
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

    private static String machine(String client, String scope) {
        return DIRECTORY.token(claims ->
                claims.claim("preferred_username", "service-account-" + client)
                        .claim("organisation", null)
                        .claim("azp", client)
                        .claim("scope", scope));
    }

    private static String dpo(String territory) {
        return DIRECTORY.token(claims ->
                claims.subject("dpo-" + territory)
                        .claim("organisation", "ddets-" + territory)
                        .claim("roles", List.of("dpo")));
    }

    private JsonNode json(String token, String address) {
        var answer = get(token, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String address) {
        return get(DIRECTORY.token(_ -> {}), address);
    }

    private HttpResponse<String> get(String token, String address) {
        return send(token, address, HttpRequest.Builder::GET);
    }

    private HttpResponse<String> post(String token, String address, String body) {
        return send(
                token,
                address,
                request ->
                        request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(
            String token, String address, UnaryOperator<HttpRequest.Builder> method) {
        try {
            return http.send(
                    method.apply(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:" + port + address))
                                            .header("Authorization", "Bearer " + token))
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

        @Bean
        TrailSubjects nobodyElsewhere() {
            return (_, _) -> Set.of();
        }

        @Bean
        Chartes chartes() {
            return Chartes.load(Path.of("../../deploy/charters"));
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

        @GetMapping("/liste/{ids}")
        String export(AgentConnecte agent, @PathVariable List<String> ids) {
            trail.exported(agent, "liste", List.of("liste"), ids);
            return "contenu";
        }
    }
}
