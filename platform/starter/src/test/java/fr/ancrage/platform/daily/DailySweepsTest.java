package fr.ancrage.platform.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.horloge.TimeZones;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class DailySweepsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir Path folder;
    private MongoServer server;
    private MongoTemplate mongo;
    private final List<LocalDate> done = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private boolean broken;

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

    @Test
    void what_fails_does_not_hold_the_others_and_the_day_is_tried_again() {
        var seen = new ArrayList<Integer>();

        assertThatThrownBy(() ->
                        DailySweep.forEach(
                                List.of(1, 2, 3),
                                n -> {
                                    if (n < 3) {
                                        throw new IllegalStateException("row " + n);
                                    }
                                    seen.add(n);
                                }))
                .hasMessage("row 1");
        assertThat(seen).containsExactly(3);
    }

    @Test
    void an_error_in_one_sweep_does_not_end_the_others() {
        var sweep =
                new DailySweep() {
                    @Override
                    public String name() {
                        return "en-erreur";
                    }

                    @Override
                    public void run(LocalDate today) {
                        throw new LinkageError("a font is missing");
                    }
                };
        var locks = new MongoLockProvider(mongo.getCollection("verrous"));

        new DailySweeps(List.of(sweep), mongo, locks, on(MONDAY), Duration.ofDays(1), meters)
                .look();
        instance(on(MONDAY)).look();

        assertThat(done).containsExactly(MONDAY);
    }

    @Test
    void a_day_is_done_once_whichever_instance_looks() {
        var clock = on(MONDAY);
        instance(clock).look();
        instance(clock).look();

        assertThat(done).containsExactly(MONDAY);
        assertThat(meters.get("ancrage.daily").tag("sweep", "essai").timer().count()).isOne();
    }

    @Test
    void a_day_that_turns_later_overseas_is_a_day_of_work_of_its_own() {
        TimeZones zones = () -> Map.of("971", ZoneId.of("America/Guadeloupe"));
        var paris = ZoneId.of("Europe/Paris");
        Function<String, HorlogeMetier> at =
                instant ->
                        HorlogeMetier.local(
                                HorlogeMetier.fixed(Instant.parse(instant), paris), zones);
        var sunday = MONDAY.minusDays(1);

        instance(at.apply(sunday + "T22:30:00Z")).look();
        instance(at.apply(sunday + "T23:30:00Z")).look();
        instance(at.apply(MONDAY + "T03:30:00Z")).look();
        instance(at.apply(MONDAY + "T04:30:00Z")).look();
        instance(at.apply(MONDAY + "T12:30:00Z")).look();

        assertThat(done).containsExactly(sunday, MONDAY, MONDAY);
    }

    @Test
    void a_day_that_was_seen_done_is_asked_for_no_more() {
        var sweeps = instance(on(MONDAY));
        sweeps.look();
        mongo.getCollection("balayages").drop();
        sweeps.look();

        assertThat(done).containsExactly(MONDAY);
        assertThat(mongo.collectionExists("balayages")).isFalse();
    }

    @Test
    void what_failed_is_done_at_the_next_look() {
        var sweeps = instance(on(MONDAY));
        broken = true;
        sweeps.look();
        broken = false;
        sweeps.look();

        assertThat(done).containsExactly(MONDAY);
    }

    @Test
    void the_page_that_a_file_turns_is_a_new_day() throws IOException {
        var file = folder.resolve("jour");
        Files.writeString(file, MONDAY.toString());
        var clock =
                HorlogeMetier.of("fichier:" + file, ZoneId.of("Europe/Paris"), Clock.systemUTC());
        var sweeps = instance(clock);
        sweeps.look();

        Files.writeString(file, MONDAY.plusDays(7).toString());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    sweeps.look();
                    assertThat(done).containsExactly(MONDAY, MONDAY.plusDays(7));
                });
        Files.delete(file);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> clock.aujourdhui().equals(LocalDate.now(ZoneId.of("Europe/Paris"))));
    }

    private static HorlogeMetier on(LocalDate day) {
        return HorlogeMetier.fixed(
                day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC), ZoneId.of("Europe/Paris"));
    }

    private DailySweeps instance(HorlogeMetier clock) {
        return new DailySweeps(
                List.of(
                        new DailySweep() {
                            @Override
                            public String name() {
                                return "essai";
                            }

                            @Override
                            public void run(LocalDate today) {
                                if (broken) {
                                    throw new IllegalStateException("broken");
                                }
                                done.add(today);
                            }
                        }),
                mongo,
                new MongoLockProvider(mongo.getCollection("verrous")),
                clock,
                Duration.ofSeconds(30),
                meters);
    }
}
