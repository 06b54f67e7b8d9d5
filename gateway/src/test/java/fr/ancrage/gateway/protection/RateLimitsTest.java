package fr.ancrage.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.ancrage.local.MongoEmbarque;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;

/** The limits of two gateways that share a store. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitsTest {

    private static final int BURST = 40;

    /** What each of the two may let through before it tells the other. */
    private static final int UNTOLD = BURST / 10;

    @TempDir static Path folder;
    private static MongoEmbarque mongo;
    private static MongoClient client;

    @BeforeAll
    static void store() {
        mongo = MongoEmbarque.demarrer(0, folder);
        client =
                MongoClients.create(
                        mongo.uri() + "/?serverSelectionTimeoutMS=200&connectTimeoutMS=200");
    }

    @AfterAll
    static void close() {
        client.close();
        mongo.close();
    }

    private static RateLimits gateway() {
        return new RateLimits(
                new ProtectionProperties(
                        BURST,
                        1,
                        5,
                        1,
                        10,
                        1,
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(1),
                        DataSize.ofKilobytes(1),
                        ""),
                new MongoTemplate(client, "gateway"));
    }

    @Test
    @Order(1)
    void what_an_agent_asked_of_one_is_no_more_to_be_had_of_the_other() {
        var gateways = new RateLimits[] {gateway(), gateway()};
        var begin = Instant.now();
        var passed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4 * BURST)
                    .forEach(call ->
                            threads.submit(() -> {
                                if (gateways[call % 2].waitOf("agent") == 0) {
                                    passed.incrementAndGet();
                                }
                            }));
        }
        var seconds = (int) Duration.between(begin, Instant.now()).toSeconds() + 1;

        assertThat(passed.get()).isBetween(BURST, BURST + 2 * UNTOLD + seconds);
        assertThat(gateways[0].waitOf("agent")).isPositive();
        assertThat(gateways[1].waitOf("agent")).isPositive();
        assertThat(gateways[1].waitOf("another")).isZero();
    }

    @Test
    @Order(2)
    void a_bucket_that_nobody_touches_is_forgotten() {
        var gateway = gateway();
        gateway.waitOf("gone");
        var kept = new MongoTemplate(client, "gateway").getCollection("rateLimits");
        assertThat(kept.countDocuments()).isPositive();

        new SharedBuckets(kept).forgetUntouchedSince(Instant.now().plusSeconds(1));

        assertThat(kept.countDocuments()).isZero();
        assertThat(gateway.waitOf("gone")).isZero();
    }

    @Test
    @Order(3)
    void while_the_store_is_away_each_counts_alone_by_the_same_limit() {
        var gateway = gateway();
        gateway.waitOf("known");
        mongo.close();

        for (var agent : new String[] {"known", "met-now"}) {
            var passed = IntStream.range(0, 2 * BURST).filter(_ -> gateway.waitOf(agent) == 0);
            assertThat(passed.count()).as(agent).isBetween((long) BURST, BURST + UNTOLD + 3L);
        }
    }
}
