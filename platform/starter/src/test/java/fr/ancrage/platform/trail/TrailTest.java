package fr.ancrage.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailBreak.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

class TrailTest {

    private static final AgentConnecte AGENT =
            new AgentConnecte("7d1c", "prenom.nom", "ddets-21", Set.of("secretariat"), Set.of());

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private MongoClient client;
    private MongoCollection<Document> piste;
    private TrailWriter writer;
    private Trail trail;
    private final HeadSeal seal = new HeadSeal("s3cret");
    private VerifyTrail verify;

    @BeforeEach
    void open() {
        var address = server.bind();
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(
                                        new ConnectionString(
                                                "mongodb://127.0.0.1:" + address.getPort()))
                                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                                .applyToClusterSettings(cluster ->
                                        cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                                .build());
        piste = client.getDatabase("essai").getCollection("piste");
        writer = new TrailWriter(() -> piste, "essai");
        trail = new Trail(writer, organisation -> "21", null);
        verify = new VerifyTrail(() -> piste, seal);
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        client.close();
        server.shutdownNow();
    }

    @Test
    void an_entry_says_who_read_what_by_which_route_and_names_nobody() {
        var request = new MockHttpServletRequest("GET", "/api/dossiers/abc?nom=Canari");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/dossiers/{id}");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        trail.read(AGENT, "dossier", List.of("abc"));

        var entry = piste.find().first();
        assertThat(entry)
                .containsEntry("_id", "essai/1")
                .containsEntry("agent", "7d1c")
                .containsEntry("organisation", "ddets-21")
                .containsEntry("action", "LECTURE")
                .containsEntry("genre", "dossier")
                .containsEntry("ids", List.of("abc"))
                .containsEntry("concerne", List.of("abc"))
                .containsEntry("departement", "21")
                .containsEntry("roles", List.of("secretariat"))
                .containsEntry("route", "GET /api/dossiers/{id}")
                .containsEntry("statut", 200);
        assertThat(entry.toJson()).doesNotContain("prenom", "Canari");
    }

    @Test
    void nothing_found_leaves_no_entry_and_a_great_export_leaves_several() {
        trail.read(AGENT, "dossier", List.of());
        assertThat(piste.countDocuments()).isZero();

        trail.exported(
                AGENT, "dossier", IntStream.range(0, 12_000).mapToObj(i -> "d" + i).toList());
        assertThat(piste.countDocuments()).isEqualTo(3);
        assertThat(verify.verify(List.of())).isEmpty();
    }

    @Test
    void a_refusal_is_written_with_the_ids_of_the_address_and_no_free_text() {
        var request = new MockHttpServletRequest("GET", "/api/dossiers/x");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/dossiers/{id}");

        trail.refused(
                Optional.of(AGENT),
                request,
                HttpStatus.NOT_FOUND,
                List.of("abc", "Zébulon Canari"));

        assertThat(piste.find().first())
                .containsEntry("action", "REFUS")
                .containsEntry("statut", 404)
                .containsEntry("ids", List.of("abc"));
    }

    @Test
    void an_entry_names_what_was_handed_out_and_apart_those_whom_it_is_about() {
        trail.exported(AGENT, "liste", List.of("liste/2026-S47"), List.of("d1", "d2", "d1"));
        trail.sent("siao-21", "liste", List.of("liste/2026-S47"), List.of("d1", "d2"));

        assertThat(piste.find())
                .allSatisfy(entry ->
                        assertThat(entry)
                                .containsEntry("ids", List.of("liste/2026-S47"))
                                .containsEntry("concerne", List.of("d1", "d2")))
                .extracting(entry -> entry.get("action") + " " + entry.get("organisation"))
                .containsExactly("EXPORT ddets-21", "ENVOI siao-21");
        assertThat(verify.verify(heads())).isEmpty();
    }

    @Test
    void an_entry_of_the_first_form_is_still_verified() throws Exception {
        var le = java.time.Instant.parse("2026-11-20T08:00:00Z");
        var first =
                new TrailEntry(
                        "ancien",
                        1,
                        new TrailEntry.TrailFact(
                                le,
                                "7d1c",
                                "ddets-21",
                                null,
                                List.of(),
                                "LECTURE",
                                "dossier",
                                List.of("abc"),
                                List.of(),
                                "GET /",
                                200,
                                "-"),
                        TrailEntry.origin("ancien"));
        var stored = first.toDocument();
        List.of("forme", "departement", "roles", "concerne").forEach(stored::remove);
        piste.insertOne(stored);

        // the hash that the first form gave this entry
        assertThat(stored.getString("hash")).isEqualTo(hashOfTheFirstForm(le));
        assertThat(verify.verify(List.of())).isEmpty();
    }

    private static String hashOfTheFirstForm(java.time.Instant le) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new java.io.DataOutputStream(bytes);
        text(out, "ancien");
        out.writeLong(1);
        out.writeLong(le.toEpochMilli());
        for (var field : List.of("7d1c", "ddets-21", "LECTURE", "dossier")) {
            text(out, field);
        }
        out.writeInt(1);
        text(out, "abc");
        text(out, "GET /");
        out.writeInt(200);
        text(out, "-");
        text(out, TrailEntry.origin("ancien"));
        return java.util.HexFormat.of()
                .formatHex(
                        java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes.toByteArray()));
    }

    private static void text(java.io.DataOutputStream out, String text) throws Exception {
        out.writeInt(text.length());
        out.writeBytes(text);
    }

    @Test
    void concurrent_readers_make_one_whole_chain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 400; i++) {
                var id = "d" + i;
                threads.submit(() -> trail.read(AGENT, "dossier", List.of(id)));
            }
        }

        assertThat(piste.countDocuments()).isEqualTo(400);
        assertThat(verify.verify(heads())).isEmpty();
    }

    @Test
    void a_changed_entry_is_found_whatever_field_was_changed() {
        write(5);
        for (var change :
                List.of(
                        Updates.set("ids", List.of("other")),
                        Updates.set("concerne", List.of("other")),
                        Updates.set("departement", "77"),
                        Updates.set("roles", List.of("dpo")),
                        Updates.combine(
                                Updates.unset("departement"),
                                Updates.unset("roles"),
                                Updates.unset("concerne")),
                        Updates.set("agent", "other"),
                        Updates.set("statut", 403),
                        Updates.set("route", "GET /"),
                        Updates.set("organisation", "cd-21"))) {
            var before = piste.find(Filters.eq("_id", "essai/3")).first();
            piste.updateOne(Filters.eq("_id", "essai/3"), change);

            assertThat(verify.verify(List.of()))
                    .containsExactly(new TrailBreak("essai", 3, Reason.CHANGED));

            piste.replaceOne(Filters.eq("_id", "essai/3"), before);
        }
        assertThat(verify.verify(List.of())).isEmpty();
    }

    @Test
    void an_entry_that_was_changed_together_with_its_hash_no_longer_links() {
        write(5);
        var entry = TrailEntry.from(piste.find(Filters.eq("_id", "essai/3")).first());
        var fact = entry.fact();
        var forged =
                new TrailEntry(
                        "essai",
                        3,
                        new TrailEntry.TrailFact(
                                fact.le(),
                                "other",
                                fact.organisation(),
                                fact.departement(),
                                fact.roles(),
                                fact.action(),
                                fact.genre(),
                                fact.ids(),
                                fact.concerne(),
                                fact.route(),
                                fact.statut(),
                                fact.trace()),
                        entry.precedent());
        piste.replaceOne(Filters.eq("_id", "essai/3"), forged.toDocument());

        assertThat(verify.verify(List.of()))
                .containsExactly(new TrailBreak("essai", 4, Reason.NOT_LINKED));
    }

    @Test
    void a_removed_entry_is_missed() {
        write(5);
        piste.deleteOne(Filters.eq("_id", "essai/2"));

        assertThat(verify.verify(List.of()))
                .containsExactly(new TrailBreak("essai", 2, Reason.MISSING));
    }

    @Test
    void a_cut_end_is_missed_by_whoever_was_told_the_head() {
        write(5);
        var heads = heads();
        piste.deleteMany(Filters.gte("sequence", 4L));

        assertThat(verify.verify(List.of())).isEmpty();
        assertThat(verify.verify(heads))
                .containsExactly(new TrailBreak("essai", 5, Reason.MISSING));
    }

    @Test
    void a_chain_written_again_from_nothing_is_not_the_one_whose_head_was_told() {
        write(5);
        var heads = heads();
        piste.deleteMany(new Document());
        writer = new TrailWriter(() -> piste, "essai");
        trail = new Trail(writer, organisation -> "21", null);
        write(5);

        assertThat(verify.verify(List.of())).isEmpty();
        assertThat(verify.verify(heads))
                .containsExactly(new TrailBreak("essai", 5, Reason.REWRITTEN));
    }

    @Test
    void what_cannot_be_written_is_not_read_and_a_new_chain_begins_afterwards() {
        write(2);
        var real = piste;
        try (var nowhere =
                MongoClients.create(
                        "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50&connectTimeoutMS=50")) {
            piste = nowhere.getDatabase("essai").getCollection("piste");
            assertThatExceptionOfType(ProblemeException.class)
                    .isThrownBy(() -> trail.read(AGENT, "dossier", List.of("abc")))
                    .satisfies(refused -> {
                        assertThat(refused.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                        assertThat(refused.code()).isEqualTo("PISTE_INDISPONIBLE");
                    });
        }
        piste = real;

        write(1);

        assertThat(piste.find(Filters.eq("_id", "essai.1/1")).first()).isNotNull();
        assertThat(verify.verify(heads())).isEmpty();
    }

    @Test
    void heads_are_handed_over_once_each_and_at_the_end() {
        var told = new ArrayList<TrailHead>();
        var sender = new HeadSender(writer, seal, List.of(told::add), Duration.ofHours(1));
        sender.start();
        write(3);
        sender.send();
        sender.send();
        write(1);
        sender.stop();

        assertThat(told).extracting(TrailHead::sequence).containsExactly(3L, 4L);
        assertThat(verify.verify(told)).isEmpty();
    }

    @Test
    void a_head_that_was_not_taken_is_handed_over_again() {
        var told = new ArrayList<TrailHead>();
        var away = new java.util.concurrent.atomic.AtomicBoolean(true);
        var sender =
                new HeadSender(
                        writer,
                        seal,
                        List.of(head -> {
                            if (away.getAndSet(false)) {
                                throw new IllegalStateException("away");
                            }
                            told.add(head);
                        }),
                        Duration.ofHours(1));
        write(3);
        sender.send();
        sender.send();

        assertThat(told).extracting(TrailHead::sequence).containsExactly(3L);
    }

    private void write(int entries) {
        for (var i = 0; i < entries; i++) {
            trail.read(AGENT, "dossier", List.of("d" + i));
        }
    }

    private List<TrailHead> heads() {
        return writer.unsentHeads().stream().map(seal::seal).toList();
    }
}
