package fr.ancrage.platform.test.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.test.infrastructure.Infrastructure;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import fr.ancrage.platform.test.messages.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

@Infrastructure
@SpringBootTest(
        classes = PairApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=pair",
            "ancrage.messages.exchange=essai",
            "ancrage.messages.consumes.executerOrdre=essai/essai.ordre-donne.v1",
            "ancrage.mongodb.database=pair",
            "ancrage.security.audience=pair",
            "spring.main.allow-bean-definition-overriding=true"
        })
class PublisherConsumerTest {

    @Autowired JournaledCollection ordres;
    @Autowired JournaledCollection executions;
    @Autowired PairApplication.Executions effects;
    @Autowired ParkedMessages parked;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;

    @BeforeEach
    void nothing_is_cured() {
        effects.cured = false;
        parked.list().forEach(message -> parked.dismiss(message.id()));
    }

    @Test
    void each_order_is_executed_once() {
        var orders = give(500);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(executedOnce(orders)).isEqualTo(500));
        assertThat(parked.list()).isEmpty();
    }

    @Test
    void a_message_that_comes_twice_has_one_effect() {
        var number = give(1).getFirst();
        await().atMost(Duration.ofSeconds(10)).until(() -> executedOnce(List.of(number)) == 1);

        var sentinel = UUID.randomUUID().toString();
        again(number);
        again(number);
        deliver(sentinel, "ordres/" + sentinel + "/1", false);

        await().atMost(Duration.ofSeconds(10)).until(() -> executions.exists(sentinel));
        assertThat(executedOnce(List.of(number))).isEqualTo(1);
    }

    @Test
    void poison_is_parked_with_its_reason_and_replayed_once_cured() {
        var poison = UUID.randomUUID().toString();
        deliver(poison, "ordres/" + poison + "/1", true);

        await().atMost(Duration.ofSeconds(20)).until(() -> parked.list().size() == 1);
        var message = parked.list().getFirst();
        assertThat(message.raison()).isEqualTo(IllegalStateException.class.getName());
        assertThat(message.message()).isEqualTo("ordres/" + poison + "/1");

        effects.cured = true;
        assertThat(parked.replay(message.id())).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> executions.exists(poison));
        assertThat(parked.list()).isEmpty();
        assertThat(parked.replay(message.id())).isFalse();
    }

    @Test
    void what_nobody_reads_is_published_and_forgotten() {
        var id = UUID.randomUUID().toString();
        ordres.insert(
                id,
                new Document(),
                List.of(EventToRecord.published("essai.sans-lecteur.v1", Map.of("n", "1"))),
                Cause.system("test"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(
                                        mongo.getCollection("ordres")
                                                .find(new Document("_id", id))
                                                .first())
                                .doesNotContainKey("aPublier"));
    }

    @Test
    void a_change_made_on_an_old_version_is_refused() {
        var id = UUID.randomUUID().toString();
        ordres.insert(id, new Document("a", 1), List.of(), Cause.system("test"));
        var version = ordres.find(id).orElseThrow().version();
        ordres.update(id, version, new Document("b", 2), List.of(), Cause.system("test"));

        assertThatThrownBy(() ->
                        ordres.update(
                                id, version, new Document("c", 3), List.of(), Cause.system("test")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(ordres.find(id).orElseThrow().state()).isEqualTo(new Document("b", 2));
    }

    @Test
    void a_change_that_a_message_causes_must_leave_a_trace() {
        assertThatThrownBy(() ->
                        ordres.insert(
                                UUID.randomUUID().toString(),
                                new Document(),
                                List.of(),
                                Cause.message("m")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_database_away_parks_nothing_and_loses_nothing() {
        var database = SharedInfrastructure.localMongo();
        Assumptions.assumeTrue(database != null, "the database is not ours to kill");
        var orders = give(300);

        database.kill();
        database.restart();

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(executedOnce(orders)).isEqualTo(300));
        assertThat(parked.list()).isEmpty();
    }

    @Test
    void the_broker_away_parks_nothing_and_loses_nothing() {
        var broker = SharedInfrastructure.localRabbitmq();
        Assumptions.assumeTrue(broker != null, "the broker is not ours to kill");
        var before = give(300);

        broker.kill();
        var during = give(50);
        broker.restart();

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> {
                    assertThat(executedOnce(before)).isEqualTo(300);
                    assertThat(executedOnce(during)).isEqualTo(50);
                });
        assertThat(parked.list()).isEmpty();
    }

    private List<String> give(int count) {
        var numbers =
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID().toString()).toList();
        for (var number : numbers) {
            ordres.insert(
                    number,
                    new Document("numero", number),
                    List.of(
                            EventToRecord.published(
                                    PairApplication.ORDERED,
                                    new PairApplication.Ordre(number, false))),
                    Cause.system("test"));
        }
        return numbers;
    }

    private long executedOnce(List<String> numbers) {
        return numbers.stream()
                .map(executions::find)
                .filter(found ->
                        found.isPresent()
                                && found.get().state().getInteger("fois") == 1
                                && found.get().journal().size() == 1)
                .count();
    }

    private void again(String number) {
        deliver(number, "ordres/" + number + "/1", false);
    }

    private void deliver(String number, String messageId, boolean poison) {
        new Sender(rabbit)
                .send(
                        "essai",
                        PairApplication.ORDERED,
                        messageId,
                        "{\"numero\":\"%s\",\"empoisonne\":%s}".formatted(number, poison));
    }
}
