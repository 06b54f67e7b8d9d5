package fr.ancrage.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts.Alert;
import fr.ancrage.platform.trail.TrailAlerts.Sort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Counted from the trail on a database: whatever wrote the entries, any instance finds them. */
class TrailQuotasTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int EXPORTS = 3;
    private static final int READS = 10;

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private MongoClient client;
    private MongoCollection<Document> piste;
    private MongoCollection<Document> taken;
    private TrailAlerts alerts;
    private TrailQuotas quotas;
    private Trail trail;

    @BeforeEach
    void open() {
        var address = server.bind();
        client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
        var database = client.getDatabase("essai");
        piste = database.getCollection("piste");
        taken = database.getCollection("exports");
        alerts =
                new TrailAlerts(
                        () -> database.getCollection("alertes"), new TrailOfficer(null, null));
        quotas = quotas(Clock.systemUTC());
        trail = trail(quotas);
    }

    private TrailQuotas quotas(Clock clock) {
        return new TrailQuotas(
                () -> piste,
                new ExportsOfTheDay(() -> taken),
                alerts,
                TrailQuotasTest::territory,
                EXPORTS,
                READS,
                clock,
                PARIS);
    }

    private Trail trail(TrailQuotas counted) {
        return new Trail(
                new TrailWriter(() -> piste, "essai-" + System.nanoTime()),
                TrailQuotasTest::territory,
                counted);
    }

    private static String territory(String organisation) {
        return organisation.endsWith("-21") ? "21" : "-";
    }

    private static AgentConnecte agent(String id) {
        return new AgentConnecte(id, "prenom.nom", "ddets-21", Set.of("secretariat"), Set.of());
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void the_last_export_of_the_day_leaves_and_the_next_is_refused_until_tomorrow() {
        exports(agent("a"), EXPORTS);

        var refused = refused(agent("a"));

        assertThat(refused.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.code()).isEqualTo("QUOTA_EXPORTS");
        var entry = piste.find().sort(new Document("sequence", -1)).first();
        assertThat(entry)
                .containsEntry("action", "REFUS")
                .containsEntry("statut", 429)
                .containsEntry("concerne", List.of("d1", "d2"));
        assertThat(alerts.page("21", true, 0, 10))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.sort()).isEqualTo(Sort.EXPORTS);
                    assertThat(alert.agent()).isEqualTo("a");
                    assertThat(alert.limite()).isEqualTo(EXPORTS);
                    assertThat(alert.nombre()).isEqualTo(EXPORTS + 1);
                });
        assertThat(alerts.count("77", false)).isZero();
    }

    @Test
    void another_agent_still_exports_and_another_instance_counts_alike() {
        exports(agent("a"), EXPORTS);
        exports(agent("b"), 1);

        trail = trail(quotas(Clock.systemUTC()));

        assertThat(refused(agent("a")).status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void what_was_exported_yesterday_counts_no_more() {
        exports(agent("a"), EXPORTS);
        trail = trail(quotas(Clock.offset(Clock.systemUTC(), Duration.ofDays(2))));

        exports(agent("a"), EXPORTS);

        assertThat(refused(agent("a")).status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(taken.countDocuments()).as("what is over is not kept").isOne();
    }

    @Test
    void the_document_of_one_household_and_letters_for_the_post_are_no_export_of_a_list() {
        exports(agent("a"), EXPORTS);

        trail.exported(agent("a"), "lettre", List.of("l1"), List.of("d1"));
        trail.printed(agent("a"), "lettre", List.of("l1", "l2"), List.of("d1", "d2"));

        assertThat(refused(agent("a")).status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void of_fifty_exports_at_once_only_so_many_leave() {
        var left = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                threads.submit(() -> {
                    trail.exported(agent("a"), "liste", List.of("d1", "d2"));
                    return left.incrementAndGet();
                });
            }
        }

        assertThat(left).hasValue(EXPORTS);
        assertThat(alerts.page("21", true, 0, 10))
                .singleElement()
                .extracting(Alert::nombre)
                .isEqualTo(50L);
    }

    @Test
    void at_two_instances_at_once_not_one_more_leaves_than_at_one() {
        var instances = List.of(trail, trail(quotas(Clock.systemUTC())));
        var left = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                var instance = instances.get(i % 2);
                threads.submit(() -> {
                    instance.exported(agent("a"), "liste", List.of("d1", "d2"));
                    return left.incrementAndGet();
                });
            }
        }

        assertThat(left).hasValue(EXPORTS);
    }

    @Test
    void an_export_that_could_not_be_written_leaves_its_place_to_the_next() {
        var away =
                new Trail(
                        new TrailWriter(
                                () -> {
                                    throw new IllegalStateException("away");
                                },
                                "essai-away"),
                        TrailQuotasTest::territory,
                        quotas);
        assertThat(
                        catchThrowableOfType(
                                        ProblemeException.class,
                                        () ->
                                                away.exported(
                                                        agent("a"), "liste", List.of("d1", "d2")))
                                .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

        exports(agent("a"), EXPORTS);
        assertThat(refused(agent("a")).status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void one_household_more_than_usual_in_an_hour_is_told_once() {
        read(agent("a"), READS);
        quotas.look();
        assertThat(alerts.count("21", true)).isZero();

        read(agent("a"), READS + 1);
        quotas.look();
        read(agent("a"), READS + 1);
        quotas.look();

        assertThat(alerts.page("21", true, 0, 10))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.sort()).isEqualTo(Sort.LECTURES);
                    assertThat(alert.nombre()).isEqualTo(READS + 1);
                });
    }

    @Test
    void the_same_household_read_again_and_again_is_one() {
        for (var i = 0; i < 3 * READS; i++) {
            trail.read(agent("a"), "fiche", List.of("d1"));
        }
        quotas.look();

        assertThat(alerts.count("21", false)).isZero();
    }

    @Test
    void households_seen_a_few_at_a_time_through_several_instances_are_told_too() {
        var second = quotas(Clock.systemUTC());
        var instances = List.of(trail, trail(second));
        for (var i = 0; i <= READS; i++) {
            instances.get(i % 2).read(agent("a"), "fiche", List.of("d" + i));
            second.look();
        }
        var third = quotas(Clock.systemUTC());
        trail(third).read(agent("a"), "fiche", List.of("d0"));
        third.look();

        assertThat(alerts.page("21", true, 0, 10))
                .singleElement()
                .satisfies(alert -> assertThat(alert.nombre()).isEqualTo(READS + 1));
    }

    @Test
    void a_reader_of_few_is_counted_again_after_ten_minutes() {
        var late = new AtomicReference<>(Duration.ZERO);
        var counting = quotas(clockThatIs(late));
        var reading = trail(counting);
        reading.read(agent("a"), "fiche", List.of("d0"));
        counting.look();
        read(agent("a"), READS); // through an instance that does not look
        reading.read(agent("a"), "fiche", List.of("autre"));
        counting.look();
        assertThat(alerts.count("21", true)).isZero();

        late.set(Duration.ofMinutes(11));
        counting.look();
        assertThat(alerts.count("21", true)).isOne();
    }

    @Test
    void what_was_read_more_than_an_hour_ago_counts_no_more() {
        read(agent("a"), READS);
        piste.updateMany(
                new Document(),
                Updates.set("le", Date.from(Instant.now().minus(Duration.ofMinutes(61)))));
        trail.read(agent("a"), "fiche", List.of("autre"));
        quotas.look();

        assertThat(alerts.count("21", false)).isZero();
    }

    @Test
    void a_service_is_no_agent_that_somebody_keeps_watch_over() {
        var service =
                new AgentConnecte(
                        "s",
                        "service-account-notification-service",
                        "notification-service",
                        Set.of(),
                        Set.of());
        read(service, 2 * READS);
        quotas.look();

        assertThat(alerts.count("-", false)).isZero();
    }

    @Test
    void an_alert_is_closed_once_with_what_was_found_and_by_its_own_territory() {
        exports(agent("a"), EXPORTS);
        refused(agent("a"));
        var id = alerts.page("21", true, 0, 10).getFirst().id();

        assertThat(alerts.find("77", id)).isEmpty();
        assertThat(alerts.close("77", id, "dpo", "rien")).isEmpty();
        assertThat(alerts.close("21", id, "dpo", "Bilan annuel, prévu."))
                .hasValueSatisfying(
                        alert -> assertThat(alert.constat()).isEqualTo("Bilan annuel, prévu."));
        assertThat(alerts.close("21", id, "dpo", "encore")).isEmpty();
        assertThat(alerts.count("21", true)).isZero();
        assertThat(alerts.count("21", false)).isOne();
    }

    private void exports(AgentConnecte agent, int times) {
        for (var i = 0; i < times; i++) {
            trail.exported(agent, "liste", List.of("d1", "d2"));
        }
    }

    private ProblemeException refused(AgentConnecte agent) {
        return catchThrowableOfType(
                ProblemeException.class, () -> trail.exported(agent, "liste", List.of("d1", "d2")));
    }

    private static Clock clockThatIs(AtomicReference<Duration> late) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return PARIS;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(late.get());
            }
        };
    }

    private void read(AgentConnecte agent, int households) {
        trail.read(agent, "liste", IntStream.range(0, households).mapToObj(i -> "d" + i).toList());
    }
}
