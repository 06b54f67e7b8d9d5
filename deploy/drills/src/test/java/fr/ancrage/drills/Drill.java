package fr.ancrage.drills;

import com.mongodb.MongoException;
import com.rabbitmq.client.ShutdownSignalException;
import fr.ancrage.drills.Ledger.Effect;
import fr.ancrage.local.reconciliation.Check;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.TerminalFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole platform under a steady load: a calm wave first, which says what every case must have;
 * then, for each fault, a wave during which it happens, quiet, and the balance. At the end
 * everything since the beginning is balanced once more: a late double is a double too.
 */
final class Drill implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drill.class);

    /** How long nothing may move before quiet is given up. */
    private static final Duration STANDS_STILL = Duration.ofMinutes(4);

    private static final Duration POLL = Duration.ofMillis(700);
    private static final int QUIET_POLLS = 8;
    private static final int CALM_POLLS = 5;

    /** Shapes that have all their effects once their file is brought in. */
    private static final Set<Shape> WHOLE_AT_ONCE = Set.of(Shape.JUGEMENT, Shape.COMMANDEMENT);

    /** The name of a drill that must not balance begins so. */
    private static final String RED = "broken on purpose: ";

    final Fleet fleet;
    final Broker broker = new Broker(Topologie.load());
    private final Ledger ledger;
    private final int each;
    private final List<Wave> waves = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Map<Shape, Map<Effect, Integer>> calm = new HashMap<>();
    private int number;
    private Duration lastReading = Duration.ZERO;

    /**
     * @param told what else there is to say of it
     */
    record Row(String fault, int seconds, int deaths, Balance balance, List<String> told) {

        /** Closed, or red where a line is broken. */
        boolean asItMustBe() {
            return fault.startsWith(RED) ? !balance.exactlyOnce() : balance.closed();
        }
    }

    Drill(int each, Fleet fleet) {
        this.each = each;
        this.fleet = fleet;
        ledger = Ledger.of(fleet);
    }

    /** Starts the platform and plays the calm wave. */
    Map<Shape, Map<Effect, Integer>> begin() {
        broker.forget();
        fleet.start();
        broker.listen();
        var begin = System.nanoTime();
        var wave = wave();
        wave.play();
        var stable = new Object[1];
        // what later waves are compared with must be the last word of this one
        await(
                CALM_POLLS,
                () -> {
                    var reading = read();
                    var same = reading.effects().equals(stable[0]);
                    stable[0] = reading.effects();
                    return same && reading.waiting().isEmpty() && broker.waiting().isEmpty();
                });
        var reading = read();
        calm = Balance.calm(wave.subjects(reading), reading);
        note("calme", begin, 0, balance(wave).withQueued(broker.waiting()));
        return calm;
    }

    /** A further wave, not yet played. */
    Wave wave() {
        return wave("V%03d".formatted(number++));
    }

    private Wave wave(String name) {
        var wave = new Wave(fleet, ledger, name, each);
        waves.add(wave);
        return wave;
    }

    /** What happens while a wave is played. */
    interface Fault {
        void strike(Drill drill);
    }

    /** A fault under load, quiet, the balance. */
    Balance during(String name, Fault fault) {
        return during(name, fault, Balance::exactlyOnce);
    }

    Balance during(String name, Fault fault, Predicate<Balance> enough) {
        LOG.info("drill: {}", name);
        var begin = System.nanoTime();
        var deathsBefore = fleet.deaths();
        var wave = wave();
        var load = CompletableFuture.runAsync(wave::play);
        fault.strike(this);
        load.join();
        return settle(name, begin, deathsBefore, wave, enough);
    }

    /** The same with a wave that the fault plays by itself. */
    Balance around(String name, Consumer<Wave> fault) {
        LOG.info("drill: {}", name);
        var begin = System.nanoTime();
        var deathsBefore = fleet.deaths();
        var wave = wave();
        fault.accept(wave);
        return settle(name, begin, deathsBefore, wave, Balance::exactlyOnce);
    }

    private Balance settle(
            String name, long begin, int deathsBefore, Wave wave, Predicate<Balance> enough) {
        var last = new Balance[1];
        await(() -> {
            fleet.revive();
            fleet.lookAfterMails();
            last[0] = null; // what was true before the rest came is no balance
            if (!fleet.everyLifeBegun() || !broker.waiting().isEmpty() || ledger.waiting() > 0) {
                return false;
            }
            last[0] = balance(wave);
            return enough.test(last[0]) && last[0].still() && broker.waiting().isEmpty();
        });
        var balance = (last[0] == null ? balance(wave) : last[0]).withQueued(broker.waiting());
        note(name, begin, fleet.deaths() - deathsBefore, balance);
        return balance;
    }

    /**
     * A wave with two instances of each, which begin together on a day whose work is not done: each
     * takes its part, one of them does the day's work.
     */
    void shared(String name) {
        var told = ledger.read().published();
        var sent = broker.told();
        fleet.two(ledger::forgetDailyWork);
        around(name, Wave::play);
        var row = rows.removeLast();
        var shares = Shares.of(fleet);
        shares.lines()
                .add(
                        "%d events told, sent %d times"
                                .formatted(row.balance().events() - told, broker.told() - sent));
        rows.add(
                new Row(
                        row.fault(),
                        row.seconds(),
                        row.deaths(),
                        row.balance().withDifferences(shares.missing()),
                        shares.lines()));
        fleet.single();
    }

    /** A wave with one line of a service broken on purpose: it must not balance. */
    void broken(String name, String service, String what) {
        LOG.info("drill: {}", name);
        var begin = System.nanoTime();
        var deathsBefore = fleet.deaths();
        fleet.nextLife(service, "drill.broken", what);
        fleet.kill(service);
        fleet.whole();
        broker.listen();
        var wave = wave();
        waves.remove(wave);
        wave.open();
        fleet.whole();
        quiet();
        broker.repeat(new Random(number));
        quiet();
        var reading = read();
        var opened =
                wave.opened(reading).stream()
                        .filter(subject -> WHOLE_AT_ONCE.contains(subject.household().shape()))
                        .toList();
        note(
                RED + name,
                begin,
                fleet.deaths() - deathsBefore,
                Balance.of(opened, wave.commands(), reading, calm));
        fleet.kill(service);
        fleet.whole();
    }

    private void quiet() {
        await(
                QUIET_POLLS,
                () ->
                        broker.waiting().isEmpty()
                                && ledger.waiting() == 0
                                && broker.waiting().isEmpty());
    }

    /** Everything since the beginning, once what is still under way has come to rest. */
    Balance end() {
        fleet.whole();
        var begin = System.nanoTime();
        var last = new Balance[1];
        await(() -> {
            last[0] = null;
            last[0] = sinceTheBeginning();
            return last[0].closed();
        });
        var balance = last[0] == null ? sinceTheBeginning() : last[0];
        note("tout, depuis le début", begin, fleet.deaths(), balance);
        return balance;
    }

    private Balance sinceTheBeginning() {
        var reading = read();
        return Balance.of(
                        waves.stream().flatMap(wave -> wave.subjects(reading).stream()).toList(),
                        waves.stream().mapToInt(Wave::commands).sum(),
                        reading,
                        calm)
                .withMailsTwice(fleet.mails.twice())
                .withQueued(broker.waiting())
                .withDifferences(differences());
    }

    /**
     * What the operator's reconciliation says, unless a line was broken: that stays in the data.
     */
    private List<String> differences() {
        return rows.stream().anyMatch(row -> row.fault().startsWith(RED))
                ? List.of()
                : ledger.reconciliation().stream()
                        .filter(check -> check.differences() > 0)
                        .map(Check::toString)
                        .toList();
    }

    /** Everything is read, the more the more waves there were: not more than half of the time. */
    private Ledger.Reading read() {
        var begin = System.nanoTime();
        try {
            return ledger.read();
        } finally {
            lastReading = Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private Balance balance(Wave wave) {
        var reading = read();
        return Balance.of(wave.subjects(reading), wave.commands(), reading, calm)
                .withMailsTwice(fleet.mails.twice());
    }

    private void await(BooleanSupplier condition) {
        await(2, condition);
    }

    /** What has not come by then is no exception: the balance says what is missing. */
    private void await(int times, BooleanSupplier condition) {
        var held = new AtomicInteger();
        var patience = new Patience(STANDS_STILL, System::nanoTime);
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval((_, _) -> POLL.compareTo(lastReading) > 0 ? POLL : lastReading)
                    .forever()
                    .failFast("nothing moves", patience::isOver)
                    .until(
                            () ->
                                    holds(condition, patience)
                                            ? held.incrementAndGet()
                                            : held.updateAndGet(_ -> 0),
                            n -> n >= times);
        } catch (TerminalFailureException e) {
            LOG.warn("drill: not quiet, and nothing has moved for {}", STANDS_STILL);
        }
    }

    private boolean holds(BooleanSupplier condition, Patience patience) {
        try {
            patience.sees(stillToDo());
            return condition.getAsBoolean();
        } catch (MongoException | UncheckedIOException | ShutdownSignalException e) {
            // the database or the broker is on its way back
            return false;
        }
    }

    private long stillToDo() {
        return broker.waiting().values().stream().mapToLong(Integer::longValue).sum()
                + ledger.waiting();
    }

    private void note(String fault, long begin, int deaths, Balance balance) {
        rows.add(
                new Row(
                        fault,
                        (int) ((System.nanoTime() - begin) / 1_000_000_000),
                        deaths,
                        balance,
                        List.of()));
        LOG.info("drill: {}: {}", fault, balance);
    }

    /** The queues of which a calm day shows no effect, although a row says where it stands. */
    List<String> unproved() {
        return Preuves.load().places().entrySet().stream()
                .filter(proof -> !proof.getValue().holds(calm))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    @Override
    public void close() {
        ledger.close();
        fleet.close();
    }
}
