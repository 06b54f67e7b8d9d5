package fr.ancrage.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ResealingTest {

    private static final HorlogeMetier CLOCK =
            HorlogeMetier.of("2026-11-26", ZoneId.of("Europe/Paris"), Clock.systemUTC());
    private static final String FIRST = key();
    private static final String SECOND = key();

    private MongoServer server;
    private MongoTemplate mongo;

    private static String key() {
        return Base64.getEncoder().encodeToString(Sealing.newKey());
    }

    record Noted(String by, Boolean fragile) {}

    @BeforeEach
    void database() {
        server = new MongoServer(H2Backend.inMemory());
        var address = server.bind();
        mongo =
                new MongoTemplate(
                        MongoClients.create("mongodb://127.0.0.1:" + address.getPort()), "essai");
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    /** A service of its time, with the keys that it was given. */
    private final class Service {

        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final Envelopes envelopes;
        private final SealedCollections collections;
        private final SealedFields cards;
        private final JournaledCollection sheets;

        Service(Map<String, String> keys) {
            envelopes = Envelopes.of(keys);
            collections = new SealedCollections(envelopes);
            cards = collections.of("cartes", "departement", "notes.texte", "secret");
            sheets =
                    JournaledDocuments.of(mongo, CLOCK)
                            .collection(
                                    "fiches",
                                    collections.of(
                                            "fiches",
                                            SealedFields.at("departement"),
                                            this::derived,
                                            "lettre",
                                            "journal.data.fragile"));
        }

        private Document derived(Document opened) {
            return opened.containsKey("lettre")
                    ? new Document(
                            "categorie",
                            envelopes.token(
                                    opened.getString("departement"),
                                    "categorie",
                                    opened.getString("lettre")))
                    : new Document();
        }

        void write(String id, String departement, String letter) {
            sheets.insert(
                    id,
                    sheet(departement, letter),
                    List.of(EventToRecord.internal("fiche.notee", new Noted("moi", true))),
                    Cause.system("essai"));
        }

        Document sheet(String departement, String letter) {
            return new Document("departement", departement)
                    .append("lettre", letter)
                    .append("categorie", envelopes.token(departement, "categorie", letter));
        }

        Resealing.Report reseal() {
            return new Resealing(collections, envelopes, mongo, meters).reseal();
        }

        String letter(String id) {
            return sheets.find(id).orElseThrow().state().getString("lettre");
        }

        long of(String letter) {
            return mongo.getCollection("fiches")
                    .countDocuments(Filters.in("categorie", envelopes.tokens("categorie", letter)));
        }
    }

    private String stored(String collection) {
        return mongo.getCollection(collection).find().into(new ArrayList<>()).stream()
                .map(Document::toJson)
                .toList()
                .toString();
    }

    @Test
    void a_sealed_field_is_read_as_it_was_written_and_stored_as_nobody_reads_it() {
        var service = new Service(Map.of("21.1", FIRST));
        var card =
                new Document("_id", "c1")
                        .append("departement", "21")
                        .append("titre", "un titre")
                        .append("secret", List.of("un", "deux"))
                        .append(
                                "notes",
                                List.of(
                                        new Document("texte", "fragile").append("le", "lundi"),
                                        new Document("le", "mardi")));

        mongo.getCollection("cartes").insertOne(service.cards.seal(card));

        assertThat(stored("cartes"))
                .contains("un titre", "lundi", "21.1")
                .doesNotContain("fragile", "deux");
        var read = service.cards.open(mongo.getCollection("cartes").find().first());
        SealedFields.MACHINERY.forEach(read::remove);
        assertThat(read).isEqualTo(card);
    }

    @Test
    void a_journal_is_sealed_too_and_read_whole() {
        var service = new Service(Map.of("21.1", FIRST));
        service.write("f1", "21", "A");
        service.sheets.update(
                "f1",
                1,
                service.sheet("21", "B"),
                List.of(EventToRecord.internal("fiche.notee", new Noted("toi", false))),
                Cause.system("essai"));

        var read = service.sheets.find("f1").orElseThrow();

        assertThat(read.state().getString("lettre")).isEqualTo("B");
        assertThat(read.journal())
                .extracting(entry -> entry.data().get("fragile"))
                .containsExactly(true, false);
        assertThat(stored("fiches")).contains("moi", "toi").doesNotContain("true, \"fr", "\"B\"");
        assertThat(
                        mongo.getCollection("fiches")
                                .find()
                                .first()
                                .getEmbedded(List.of("lettre"), Document.class))
                .containsOnlyKeys("scelle");
    }

    @Test
    void after_a_rotation_the_former_key_can_be_removed() {
        var before = new Service(Map.of("21.1", FIRST, "77.1", FIRST));
        for (var i = 0; i < 450; i++) {
            before.write("f" + i, i % 3 == 0 ? "77" : "21", i % 2 == 0 ? "A" : "B");
        }
        var during = new Service(Map.of("21.1", FIRST, "21.2", SECOND, "77.1", FIRST));
        assertThat(during.letter("f1")).isEqualTo("B");
        assertThat(during.of("A")).isEqualTo(225);

        var report = during.reseal();

        assertThat(report.rewritten()).isEqualTo(300);
        assertThat(report.left()).containsExactly(Map.entry("21.1", 0L));
        assertThat(during.reseal().rewritten()).isZero();
        var after = new Service(Map.of("21.2", SECOND, "77.1", FIRST));
        for (var i = 0; i < 450; i++) {
            var read = after.sheets.find("f" + i).orElseThrow();
            assertThat(read.state().getString("lettre")).isEqualTo(i % 2 == 0 ? "A" : "B");
            assertThat(read.journal().getFirst().data().get("fragile")).isEqualTo(true);
        }
        assertThat(after.of("A")).isEqualTo(225);
    }

    @Test
    void what_an_instance_still_writes_under_the_former_key_is_caught_by_the_next_pass() {
        var late = new Service(Map.of("21.1", FIRST));
        late.write("f1", "21", "A");
        var service = new Service(Map.of("21.1", FIRST, "21.2", SECOND));
        service.reseal();
        late.write("f2", "21", "B");

        assertThat(mongo.getCollection("fiches").countDocuments(Filters.eq("sceaux", "21.1")))
                .isEqualTo(1);
        assertThat(service.reseal().rewritten()).isEqualTo(1);
        assertThat(new Service(Map.of("21.2", SECOND)).letter("f2")).isEqualTo("B");
    }

    @Test
    void what_a_former_version_stored_in_clear_is_read_then_sealed() {
        var clear = JournaledDocuments.of(mongo, CLOCK).collection("fiches");
        clear.insert(
                "f1",
                new Document("departement", "21").append("lettre", "A"),
                List.of(EventToRecord.internal("fiche.notee", new Noted("moi", true))),
                Cause.system("essai"));
        clear.insert("f2", new Document("titre", "à personne"), List.of(), Cause.system("essai"));
        var service = new Service(Map.of("21.1", FIRST));
        assertThat(service.letter("f1")).isEqualTo("A");
        // changed before the sweep came by: its older entries are still in clear
        service.sheets.update(
                "f1",
                1,
                service.sheet("21", "B"),
                List.of(EventToRecord.internal("fiche.notee", new Noted("moi", true))),
                Cause.system("essai"));
        assertThat(stored("fiches")).contains("\"fragile\": true");

        service.reseal();

        assertThat(stored("fiches")).doesNotContain("\"fragile\": true").doesNotContain("\"B\"");
        assertThat(service.letter("f1")).isEqualTo("B");
        assertThat(service.reseal().rewritten()).isZero();
    }

    @Test
    void the_relays_cursor_is_left_alone() {
        var before = new Service(Map.of("21.1", FIRST));
        before.write("f1", "21", "A");
        mongo.getCollection("fiches")
                .updateOne(
                        Filters.eq("_id", "f1"),
                        new Document("$set", new Document("publieJusqua", 7L)));

        new Service(Map.of("21.1", FIRST, "21.2", SECOND)).reseal();

        assertThat(mongo.getCollection("fiches").find().first())
                .containsEntry("publieJusqua", 7L)
                .containsEntry("version", 1L);
    }

    @Test
    void the_days_work_says_what_is_left_and_is_done_again_for_a_new_key() {
        var before = new Service(Map.of("21.1", FIRST));
        before.write("f1", "21", "A");
        var service = new Service(Map.of("21.1", FIRST, "21.2", SECOND));
        var sweep = new Resealing(service.collections, service.envelopes, mongo, service.meters);

        sweep.run(LocalDate.of(2026, 11, 26));

        assertThat(service.meters.get("ancrage.sealing.former").tag("key", "21.1").gauge().value())
                .isZero();
        assertThat(sweep.name()).isEqualTo("rescellement 21.2");
    }

    @Test
    void nothing_is_written_when_nobodys_key_would_seal_it() {
        var service = new Service(Map.of("21.1", FIRST));

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        service.cards.seal(new Document("_id", "c1").append("secret", "fragile")))
                .withMessageContaining("secret")
                .withMessageNotContaining("fragile");
        assertThatIllegalStateException().isThrownBy(() -> service.write("f9", "99", "A"));
    }
}
