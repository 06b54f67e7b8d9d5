package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The short form of the kill drill: architecture §4, quality §Reliability. */
class KillDrillTest {

    private static final int LOAD = Integer.getInteger("drill.load", 60);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("drill.away", 30));
    private static final Duration SETTLE = Duration.ofMinutes(3);

    @Test
    void killed_at_every_point_then_broker_and_database_away_nothing_is_lost_nothing_is_doubled()
            throws IOException {
        try (var pair =
                new Pair(Map.of())
                        .caseDiesAt("before-publish", "before-confirm")
                        .diagnosticDiesAfter(20)) {
            pair.start();
            var acts = new ArrayList<String>();
            for (var serie : List.of("A", "B", "C", "D")) {
                var file = Actes.assignations("K" + serie, LOAD);
                acts.addAll(file.numbers());
                pair.bringIn(file);
            }

            var tally = pair.settle(acts, SETTLE);

            assertThat(pair.everyDeathDied()).as("every planned death came").isTrue();
            assertThat(pair.deaths()).isGreaterThanOrEqualTo(3);
            assertThat(tally.exactlyOnce()).as("killed: %s", tally).isTrue();

            acts.addAll(awayWhile(pair, "RA", this::brokerAway));
            acts.addAll(awayWhile(pair, "MA", this::databaseAway));

            var after = pair.settle(acts, SETTLE);
            assertThat(after.exactlyOnce()).as("broker, then database away: %s", after).isTrue();
        }
    }

    @Test
    void the_drill_goes_red_when_the_relay_moves_its_cursor_before_the_confirm()
            throws IOException {
        try (var pair = new Pair(Map.of()).caseForgetsAndDies()) {
            pair.start();
            var file = Actes.assignations("X", LOAD);
            pair.bringIn(file);

            var tally = pair.settle(file.numbers(), Duration.ofSeconds(10));

            assertThat(pair.everyDeathDied()).isTrue();
            assertThat(tally.exactlyOnce()).as("%s", tally).isFalse();
            assertThat(tally.lost()).as("%s", tally).isPositive();
        }
    }

    @Test
    void the_drill_goes_red_when_the_inbox_does_not_look_whether_it_had_the_message()
            throws IOException {
        try (var pair =
                new Pair(Map.of()).caseForgetsItsInbox().diagnosticDiesAt("before-cursor")) {
            pair.start();
            var file = Actes.assignations("Y", LOAD);
            pair.bringIn(file);

            var tally = pair.settleUntil(file.numbers(), Pair.Tally::somethingTwice, SETTLE);

            assertThat(pair.everyDeathDied()).isTrue();
            assertThat(tally.toldTwice()).as("%s", tally).isPositive();
            assertThat(tally.exactlyOnce()).as("%s", tally).isFalse();
        }
    }

    private List<String> awayWhile(Pair pair, String serie, Runnable away) {
        var before = Actes.assignations(serie + "A", LOAD);
        var during = Actes.assignations(serie + "B", LOAD);
        var loading =
                CompletableFuture.runAsync(() -> {
                    pair.bringIn(before);
                    pair.bringIn(during);
                });
        away.run();
        loading.join();
        var acts = new ArrayList<>(before.numbers());
        acts.addAll(during.numbers());
        return acts;
    }

    private void brokerAway() {
        var broker = SharedInfrastructure.localRabbitmq();
        if (broker != null) {
            broker.kill();
            waitAway();
            broker.restart();
        }
    }

    private void databaseAway() {
        var database = SharedInfrastructure.localMongo();
        if (database != null) {
            database.kill();
            waitAway();
            database.restart();
        }
    }

    private static void waitAway() {
        for (var second = 0; second < AWAY.toSeconds(); second++) {
            Pair.pause();
        }
    }
}
