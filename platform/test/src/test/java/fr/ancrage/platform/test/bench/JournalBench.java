package fr.ancrage.platform.test.bench;

import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.test.infrastructure.Infrastructure;
import fr.ancrage.platform.test.pair.PairApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** B4 and B5: what a journal in the aggregate costs, and how fast what it tells has its effect. */
@Infrastructure
@SpringBootTest(
        classes = PairApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=pair",
            "ancrage.messages.exchange=essai",
            "ancrage.messages.consumes.executerOrdre=essai/essai.ordre-donne.v1",
            "ancrage.mongodb.database=bench",
            "ancrage.security.audience=pair"
        })
@TestMethodOrder(MethodOrderer.MethodName.class) // what B5 leaves would weigh on B4
class JournalBench {

    private static final int ROUNDS = 7;
    private static final int SAVES = 1500;
    private static final String CONTENT = "x".repeat(1500);
    private static final Duration REST = Duration.ofSeconds(30);

    /** Of all the rounds of ours together. */
    private static final Duration SUSTAINED =
            Duration.ofSeconds(Integer.getInteger("bench.sustained", 180));

    private static final Duration RAW = Duration.ofSeconds(3);
    private static final int PACE = 200;
    private static final Duration AT_A_PACE = Duration.ofSeconds(60);

    @Autowired JournaledCollection ordres;
    @Autowired PairApplication.Executions executions;
    @Autowired MongoTemplate mongo;

    @Test
    void b4_saving_an_aggregate_with_its_events_inside() {
        Ratio.measure(
                        "B4 save with events / save without",
                        0.90,
                        ROUNDS,
                        () -> saves(true),
                        () -> saves(false))
                .report();
    }

    @Test
    void b5_from_the_relay_to_the_consumers_write() {
        var flow = new Flow(ordres, executions);
        try (var queue = new RawQueue()) {
            flow.perSecond(RAW);
            LockSupport.parkNanos(REST.toNanos());
            Ratio.measure(
                            "B5 relay to effect, sustained / the slower of a queue and raw updates",
                            0.50,
                            ROUNDS,
                            () -> told("flow", flow.perSecond(SUSTAINED.dividedBy(ROUNDS))),
                            () ->
                                    Math.min(
                                            told("queue", queue.perSecond(RAW)),
                                            told("updates", RawUpdates.perSecond(mongo, RAW))))
                    .report();
        }
        var waits = flow.atAPace(PACE, AT_A_PACE);
        Ratio.atMost(
                        "B5 commit to effect at 200 events a second: p99, ms",
                        250,
                        List.of(waits.p99()))
                .report();
        Ratio.atMost(
                        "B5 backlog at 200 events a second: last third / first third",
                        1.5,
                        List.of(waits.growth()))
                .report();
    }

    private static double told(String what, double perSecond) {
        System.out.printf("B5 %s: %.0f a second%n", what, perSecond);
        return perSecond;
    }

    private double saves(boolean withEvents) {
        var ids = documents();
        var begin = System.nanoTime();
        for (var id : ids) {
            ordres.update(
                    id,
                    1,
                    new Document("contenu", CONTENT).append("n", 2),
                    withEvents
                            ? List.of(EventToRecord.internal("essai.note.v1", Map.of("n", "2")))
                            : List.of(),
                    Cause.system("bench"));
        }
        return SAVES / ((System.nanoTime() - begin) / 1e9);
    }

    private List<String> documents() {
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(SAVES).toList();
        ordres.insertAll(
                ids.stream()
                        .map(id ->
                                new JournaledCollection.Insertion(
                                        id,
                                        new Document("contenu", CONTENT).append("n", 1),
                                        List.of()))
                        .toList(),
                Cause.system("bench"));
        return ids;
    }
}
