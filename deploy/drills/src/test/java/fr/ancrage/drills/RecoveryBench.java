package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.drills.Ledger.Effect;
import fr.ancrage.platform.test.bench.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * B13: a service that dies while a file's acts come to it: from its death until it is back, nothing
 * waits anywhere and every case has each of its effects once, against how long it takes to start
 * when nothing is asked of it.
 */
class RecoveryBench {

    private static final String SERVICE = "diagnostic-service";
    private static final int ROUNDS = 7;

    /** Households of each shape in a file. */
    private static final int EACH = 10;

    /** Events after which it dies: some have their effect, most do not. */
    private static final int UNDER_WAY = 20;

    private static final int CALM_POLLS = 5;

    private final Broker broker = new Broker(Topologie.load());

    @Test
    void b13_dead_under_load_until_nothing_waits() {
        try (var fleet = new Fleet(Entrance.straight());
                var ledger = Ledger.of(fleet)) {
            fleet.start();
            broker.listen();
            var calm = calm(fleet, ledger);
            var ratios = new ArrayList<Double>();
            for (var round = -1; round < ROUNDS; round++) {
                var cold = seconds(() -> again(fleet));
                var wave = new Wave(fleet, ledger, "B13" + (char) ('A' + round + 1), EACH);
                var underLoad = secondsUnderLoad(fleet, ledger, wave, calm);
                System.out.printf("B13 %.1f s at load, %.1f s cold%n", underLoad, cold);
                ratios.add(underLoad / cold);
            }
            Ratio.atMost(
                            "B13 dead at load until nothing waits / its own cold start",
                            2.0,
                            ratios.subList(1, ratios.size())) // the first warms the others up
                    .report();
        }
    }

    /** What each shape's cases have once their file is brought in. */
    private Map<Shape, Map<Effect, Integer>> calm(Fleet fleet, Ledger ledger) {
        var wave = new Wave(fleet, ledger, "B13-", 2);
        wave.open();
        var held = new AtomicInteger();
        await(
                Duration.ofMillis(700),
                () ->
                        nothingWaits(ledger)
                                ? held.incrementAndGet() == CALM_POLLS
                                : held.getAndSet(0) < 0);
        var reading = ledger.read();
        return Balance.calm(wave.opened(reading), reading);
    }

    private double secondsUnderLoad(
            Fleet fleet, Ledger ledger, Wave wave, Map<Shape, Map<Effect, Integer>> calm) {
        var before = broker.told();
        var load = CompletableFuture.runAsync(wave::open);
        await(Duration.ofMillis(20), () -> broker.told() >= before + UNDER_WAY);
        var seconds =
                seconds(() -> {
                    again(fleet);
                    load.join();
                    await(Duration.ofMillis(100), () -> broker.waiting().isEmpty());
                    await(Duration.ofMillis(100), () -> balance(ledger, wave, calm).closed());
                });
        assertThat(fleet.mails.twice()).isZero();
        return seconds;
    }

    private Balance balance(Ledger ledger, Wave wave, Map<Shape, Map<Effect, Integer>> calm) {
        var reading = ledger.read();
        return Balance.of(wave.opened(reading), wave.commands(), reading, calm)
                .withQueued(broker.waiting());
    }

    private static void again(Fleet fleet) {
        fleet.kill(SERVICE);
        fleet.revive();
        fleet.whole();
    }

    private boolean nothingWaits(Ledger ledger) {
        return broker.waiting().isEmpty() && ledger.read().waiting().isEmpty();
    }

    private static void await(Duration every, BooleanSupplier condition) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(every)
                .atMost(Duration.ofMinutes(3))
                .until(condition::getAsBoolean);
    }

    private static double seconds(Runnable run) {
        var begin = System.nanoTime();
        run.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
