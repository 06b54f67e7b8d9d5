package fr.ancrage.local.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.ancrage.local.MongoEmbarque;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One case, its mission and its follow-up in agreement; then one thing that is not. */
class ReconciliationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ACT = "dossier.etape-enregistree.v1";
    private static final String ASKED = "affectation.creee.v1";

    @TempDir Path directory;
    private MongoEmbarque mongo;
    private Databases databases;

    @BeforeEach
    void everything_agrees() {
        mongo = MongoEmbarque.demarrer(0, directory);
        databases = new Databases(mongo.uri(), "p-");
        add("case-service:menages", new Document("_id", "m1"));
        add("case-service:actes", named("21/A1", "decision", new Document("dossier", "d1")));
        add(
                "case-service:dossiers",
                journal(
                        named("d1", "menage", "m1"),
                        2,
                        event(1, ACT, NOON.minus(10, ChronoUnit.DAYS), "d1"),
                        effect(2, "affectation.creee", "affectations/a1/1")));
        add(
                "diagnostic-service:affectations",
                journal(
                        named("a1", "dossier", "d1"),
                        1,
                        event(1, ASKED, NOON, "d1").append("cause", "dossiers/d1/1")));
        add(
                "commission-service:suivis",
                journal(new Document("_id", "d1"), 1, effect(1, "acte.recu", "dossiers/d1/1")));
    }

    @AfterEach
    void stop() {
        databases.close();
        mongo.close();
    }

    @Test
    void what_agrees_has_no_difference_and_nothing_waits() {
        var checks = Reconciliation.of(databases);

        assertThat(checks).allSatisfy(check -> assertThat(check.named()).isEmpty());
        assertThat(VerifierLesBases.verdict(checks)).isZero();
        assertThat(checks)
                .anySatisfy(check -> {
                    assertThat(check.what()).contains("case-service", "effet");
                    assertThat(check.counted()).isEqualTo(1);
                });
    }

    @Test
    void an_event_that_nobody_took_and_an_effect_that_nothing_caused_are_named() {
        change("case-service:dossiers", "d1", Updates.popLast("journal"));

        assertThat(differences()).containsExactly("affectation.creee.v1 affectations/a1/1");

        databases.at("diagnostic-service:affectations").deleteMany(new Document());
        change("commission-service:suivis", "d1", Updates.set("journal.0.cause", "dossiers/d1/7"));
        assertThat(differences())
                .containsExactly(
                        "commission-service:suivis d1 ← dossiers/d1/7", ACT + " dossiers/d1/1");
    }

    @Test
    void what_names_something_that_is_not_there_is_named() {
        databases.at("case-service:menages").deleteMany(new Document());

        assertThat(differences()).containsExactly("case-service:dossiers d1");
    }

    @Test
    void a_mission_of_a_case_that_is_not_there_is_an_orphan_unless_the_case_was_erased() {
        add("diagnostic-service:visites", named("v1", "dossier", "d9"));
        assertThat(differences()).containsExactly("diagnostic-service:visites v1");

        add("diagnostic-service:effaces", new Document("_id", "d9"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_journal_that_lost_a_line_or_acted_twice_or_hides_an_event_is_named() {
        change("commission-service:suivis", "d1", Updates.set("journal.0.seq", 5));
        change("diagnostic-service:affectations", "a1", Updates.set("publieJusqua", 0));
        databases
                .at("case-service:dossiers")
                .updateOne(
                        Filters.eq("_id", "d1"),
                        Updates.combine(
                                Updates.set("version", 4),
                                Updates.pushEach(
                                        "journal",
                                        List.of(
                                                effect(3, "autre", "dossiers/d1/1"),
                                                effect(
                                                        4,
                                                        "affectation.creee",
                                                        "affectations/a1/1")))));

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "commission-service:suivis d1",
                        "diagnostic-service:affectations a1",
                        "case-service:dossiers d1");
    }

    @Test
    void an_act_that_no_journal_tells_is_named() {
        change(
                "case-service:dossiers",
                "d1",
                Updates.set("actes", List.of(new Document("numero", "A1"))));
        assertThat(differences()).containsExactly("case-service:dossiers d1");

        change("case-service:dossiers", "d1", Updates.set("journal.0.data.acte", "A1"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_acts_of_a_case_that_was_taken_over_are_told_together() {
        change(
                "case-service:dossiers",
                "d1",
                Updates.set("actes", List.of(new Document("numero", "B1"))));
        change("case-service:dossiers", "d1", Updates.set("journal.0.data.actes", List.of("B1")));

        assertThat(differences()).isEmpty();
    }

    @Test
    void what_waits_is_no_difference_and_is_told() {
        change("diagnostic-service:affectations", "a1", Updates.set("aPublier", true));
        add("case-service:messagesGares", named("1", "message", "affectations/a1/1"));

        var checks = Reconciliation.of(databases);
        assertThat(checks).allSatisfy(check -> assertThat(check.named()).isEmpty());
        assertThat(VerifierLesBases.verdict(checks)).isEqualTo(2);
    }

    @Test
    void the_events_of_the_last_days_are_published_once_more() {
        assertThat(RepublierLesEvenements.republish(databases, Period.ofDays(7))).isEqualTo(1);

        var mission = databases.at("diagnostic-service:affectations").find().first();
        assertThat(mission).containsEntry("aPublier", true).containsEntry("publieJusqua", 0L);
        assertThat(databases.at("case-service:dossiers").find().first())
                .doesNotContainKey("aPublier");
        assertThat(RepublierLesEvenements.republish(databases, Period.ofDays(30))).isEqualTo(2);
    }

    private List<String> differences() {
        return Reconciliation.of(databases).stream()
                .flatMap(check -> check.named().stream())
                .toList();
    }

    private void add(String place, Document document) {
        databases.at(place).insertOne(document);
    }

    private void change(String place, String id, Bson update) {
        databases.at(place).updateOne(Filters.eq("_id", id), update);
    }

    private static Document named(String id, String field, Object value) {
        return new Document("_id", id).append(field, value);
    }

    private static Document journal(Document document, long version, Document... entries) {
        return document.append("version", version)
                .append("publieJusqua", version)
                .append("journal", List.of(entries));
    }

    private static Document event(long sequence, String type, Instant at, String dossier) {
        return entry(sequence, type, at)
                .append("pub", true)
                .append("data", new Document("dossier", dossier));
    }

    private static Document effect(long sequence, String type, String cause) {
        return entry(sequence, type, NOON).append("pub", false).append("cause", cause);
    }

    private static Document entry(long sequence, String type, Instant at) {
        return new Document("seq", sequence).append("type", type).append("le", Date.from(at));
    }
}
