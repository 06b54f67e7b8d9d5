package fr.ancrage.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.security.AgentConnecte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What an operator types: the witness's heads into a file, then the verification. */
class TrailCommandTest {

    private static final AgentConnecte AGENT =
            new AgentConnecte("7d1c", "prenom.nom", "ddets-21", Set.of("secretariat"), Set.of());

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private MongoClient client;
    private MongoDatabase own;
    private MongoCollection<Document> piste;
    private TrailWriter writer;
    private String uri;

    @TempDir private Path folder;

    @BeforeEach
    void open() {
        uri = "mongodb://127.0.0.1:" + server.bind().getPort();
        client = MongoClients.create(uri);
        own = client.getDatabase("dossiers");
        piste = own.getCollection("piste");
        writer = new TrailWriter(() -> piste, "case-service-1");
        var trail = new Trail(writer, _ -> "21", null);
        for (var i = 0; i < 5; i++) {
            trail.read(AGENT, "fiche", List.of("d" + i));
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private record Answer(int code, String text) {}

    @Test
    void a_start_without_the_command_is_a_start() {
        assertThat(
                        TrailCommand.run(
                                List.of("--server.port=0"), environment("dossiers"), System.out))
                .isEmpty();
    }

    @Test
    void a_whole_trail_is_said_to_be_so() throws IOException {
        var answer = verify();

        assertThat(answer.text())
                .contains("5 entrée(s) dans 1 chaîne(s), 1 tête(s)")
                .contains("piste intacte");
        assertThat(answer.code()).isZero();
    }

    @Test
    void one_changed_entry_is_found_and_named() throws IOException {
        piste.updateOne(
                Filters.eq("_id", "case-service-1/3"), Updates.set("concerne", List.of("autre")));

        var answer = verify();

        assertThat(answer.text())
                .contains("chaîne case-service-1, entrée 3 : son contenu a été modifié")
                .contains("PISTE ALTÉRÉE : 1 rupture(s)");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void what_the_witness_keeps_for_another_says_nothing_of_this_one() throws IOException {
        client.getDatabase("diagnostics")
                .getCollection("tetesRecues")
                .insertOne(
                        new Document("_id", "gateway-1")
                                .append("sequence", 3L)
                                .append("hmac", "a".repeat(64)));

        var answer = verify();

        assertThat(answer.text()).contains("1 tête(s)").contains("piste intacte");
        assertThat(answer.code()).isZero();
    }

    @Test
    void cut_last_entries_are_found_by_what_the_witness_was_told() throws IOException {
        var heads = heads();
        piste.deleteMany(Filters.gte("sequence", 4L));

        var answer = run("dossiers", "--verifier-la-piste", "--tetes=" + heads);

        assertThat(answer.text()).contains("entrée 5 : elle manque");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void a_trail_that_was_emptied_is_found_too() throws IOException {
        var heads = heads();
        piste.deleteMany(new Document());

        assertThat(run("dossiers", "--verifier-la-piste", "--tetes=" + heads).code()).isEqualTo(1);
    }

    @Test
    void without_the_witness_nothing_says_that_the_end_is_there() {
        var answer = run("dossiers", "--verifier-la-piste");

        assertThat(answer.text()).contains("rien ne prouve qu'elles sont entières");
        assertThat(answer.code()).isEqualTo(2);
        piste.deleteMany(new Document());
        assertThat(run("dossiers", "--verifier-la-piste").code()).isEqualTo(2);
    }

    @Test
    void heads_that_cannot_be_read_prove_nothing() throws IOException {
        var nothing = Files.writeString(folder.resolve("rien.jsonl"), "{");

        assertThat(run("dossiers", "--verifier-la-piste", "--tetes=" + nothing).code())
                .isEqualTo(2);
        assertThat(run("dossiers", "--verifier-la-piste", "--tetes=" + folder.resolve("absent")))
                .satisfies(answer -> {
                    assertThat(answer.code()).isEqualTo(2);
                    assertThat(answer.text()).contains("illisible");
                });
    }

    private Answer verify() throws IOException {
        return run("dossiers", "--verifier-la-piste", "--tetes=" + heads());
    }

    /** The heads reach the witness's own database, and come out of it by the command. */
    private Path heads() throws IOException {
        var seal = HeadSeal.of("s3cret");
        var witness = client.getDatabase("diagnostics").getCollection("tetesRecues");
        writer.unsentHeads().stream()
                .map(seal::seal)
                .forEach(head ->
                        witness.insertOne(
                                new Document("_id", head.instance())
                                        .append("sequence", head.sequence())
                                        .append("hmac", head.hmac())));
        return Files.writeString(
                folder.resolve("tetes.jsonl"), run("diagnostics", "--tetes-recues").text());
    }

    private Answer run(String database, String... arguments) {
        var out = new ByteArrayOutputStream();
        var code =
                TrailCommand.run(
                        new ArrayList<>(List.of(arguments)),
                        environment(database),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(code.orElseThrow(), out.toString(StandardCharsets.UTF_8));
    }

    private MockEnvironment environment(String database) {
        return new MockEnvironment()
                .withProperty("spring.mongodb.uri", uri)
                .withProperty("spring.mongodb.database", database)
                .withProperty("spring.application.name", "case-service")
                .withProperty("ancrage.trail.key", "s3cret");
    }
}
