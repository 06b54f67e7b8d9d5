package fr.ancrage.platform.test.bench;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.test.infrastructure.Infrastructure;
import fr.ancrage.platform.test.pair.PairApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

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
class JournalBench {

    private static final int SAVES = 1500;
    private static final int FLOW = 1500;
    private static final String CONTENT = "x".repeat(1500);

    @Autowired JournaledCollection ordres;
    @Autowired JournaledCollection executions;
    @Autowired MongoTemplate mongo;

    @Test
    void b4_saving_an_aggregate_with_its_events_inside() {
        Ratio.measure(
                        "B4 save with events / save without",
                        0.90,
                        7,
                        () -> saves(true),
                        () -> saves(false))
                .report();
    }

    @Test
    void b5_from_the_relay_to_the_consumers_write() {
        Ratio.measure(
                        "B5 relay to effect / raw update of the same documents",
                        0.50,
                        7,
                        this::flow,
                        this::rawUpdates)
                .report();
    }

    private double saves(boolean withEvents) {
        var ids = documents();
        var start = System.nanoTime();
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
        return perSecond(SAVES, start);
    }

    private List<String> documents() {
        var ids = java.util.stream.IntStream.range(0, SAVES).mapToObj(i -> id()).toList();
        ids.forEach(id ->
                ordres.insert(
                        id,
                        new Document("contenu", CONTENT).append("n", 1),
                        List.of(),
                        Cause.system("bench")));
        return ids;
    }

    private double flow() {
        var numbers = java.util.stream.IntStream.range(0, FLOW).mapToObj(i -> id()).toList();
        var start = System.nanoTime();
        numbers.forEach(number ->
                ordres.insert(
                        number,
                        new Document("numero", number),
                        List.of(
                                EventToRecord.published(
                                        "essai.ordre-donne.v1",
                                        Map.of("numero", number, "empoisonne", false))),
                        Cause.system("bench")));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        executions.exists(numbers.getLast())
                                && numbers.stream().allMatch(executions::exists));
        return perSecond(FLOW, start);
    }

    private double rawUpdates() {
        var collection = mongo.getCollection("brut");
        var ids = java.util.stream.IntStream.range(0, FLOW).mapToObj(i -> id()).toList();
        collection.insertMany(ids.stream().map(id -> new Document("_id", id)).toList());
        var start = System.nanoTime();
        ids.forEach(id -> collection.updateOne(Filters.eq("_id", id), Updates.set("fois", 1)));
        return perSecond(FLOW, start);
    }

    private static double perSecond(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
