package fr.ancrage.drills;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import fr.ancrage.platform.test.infrastructure.LocalMongo;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can happen to the platform, by groups that can be asked for: {@code FAULTS=kills,broker}.
 */
enum Faults {
    /** Each service: killed anywhere, then dead at a named point of the relay or of a delivery. */
    KILLS {
        @Override
        void strike(Drill drill) {
            var before = drill.fleet.deaths();
            for (var round = 0; drill.fleet.deaths() - before < DEATHS; round++) {
                var first = round;
                drill.during(
                        "each killed, then dead at a point, " + (round + 1),
                        struck -> {
                            var at = first;
                            for (var service : Fleet.SERVICES.keySet()) {
                                var point = POINTS.get(at++ % POINTS.size());
                                struck.fleet.nextLife(service, point.property, point.value);
                                struck.fleet.kill(service);
                                struck.fleet.revive();
                            }
                        });
            }
        }
    },

    /** The two that an act meets first, dead at each point: what {@code make test} can afford. */
    PAIR {
        @Override
        void strike(Drill drill) {
            drill.during(
                    "case and diagnostic killed, dead at each point",
                    struck -> {
                        struck.fleet
                                .nextLife("case-service", "drill.relay.die", "before-publish")
                                .nextLife("case-service", "drill.relay.die", "before-confirm")
                                .nextLife("diagnostic-service", "drill.delivery.at", "3");
                        for (var service : List.of("case-service", "diagnostic-service")) {
                            struck.fleet.kill(service);
                            struck.fleet.revive();
                        }
                    });
        }
    },

    /** Broker, then database, away for a moment under one wave. */
    OUTAGES {
        @Override
        void strike(Drill drill) {
            drill.during(
                    "broker, then database away " + AWAY.toSeconds() + " s",
                    struck -> {
                        brokerAway();
                        databaseAway();
                    });
        }
    },

    BROKER {
        @Override
        void strike(Drill drill) {
            drill.during("broker killed, away " + AWAY.toSeconds() + " s", struck -> brokerAway());
        }
    },

    DATABASE {
        @Override
        void strike(Drill drill) {
            drill.during(
                    "database killed, away " + AWAY.toSeconds() + " s", struck -> databaseAway());
        }
    },

    /** The database's disk takes nothing more; started again, it meets a disk that is as full. */
    DISK {
        @Override
        void strike(Drill drill) {
            drill.around(
                    "disk of the database full " + AWAY.toSeconds() + " s",
                    wave -> {
                        var load = CompletableFuture.runAsync(wave::play);
                        diskFull();
                        load.join();
                        if (wave.refusals().stream().anyMatch(s -> s >= 500 && s != 503)) {
                            throw new IllegalStateException("refused with " + wave.refusals());
                        }
                    });
        }
    },

    /** Twice, in another order, and what nobody can read. */
    MESSAGES {
        @Override
        void strike(Drill drill) {
            drill.around(
                    "every queue doubled and shuffled",
                    wave -> {
                        drill.fleet.alone(() -> {
                            wave.open();
                            Fleet.last(Duration.ofSeconds(3));
                            drill.broker.shuffle(RANDOM);
                        });
                        wave.goOn();
                    });
            drill.around(
                    "every event again, twice, in disorder",
                    wave -> {
                        wave.play();
                        drill.broker.repeat(RANDOM);
                    });
            drill.during("poison in every queue", struck -> struck.broker.poison());
        }
    },

    SMTP {
        @Override
        void strike(Drill drill) {
            drill.during(
                    "mail server dead, then slow",
                    struck -> {
                        struck.fleet.mails.away();
                        Fleet.last(AWAY);
                        struck.fleet.mails.takesItsTime(Duration.ofSeconds(3));
                        struck.fleet.mails.back();
                        Fleet.last(SLOW);
                        struck.fleet.mails.takesItsTime(Duration.ZERO);
                    });
        }
    },

    /** Between the record of a mail and its leaving, and between its leaving and the record. */
    LETTERS {
        @Override
        void strike(Drill drill) {
            for (var moment : MailServer.Moment.values()) {
                drill.during(
                        "dies as a mail is " + moment.name().toLowerCase(java.util.Locale.ROOT),
                        struck ->
                                struck.fleet.mails.atNext(
                                        moment, () -> struck.fleet.kill("notification-service")),
                        balance -> balance.exactlyOnce() && drill.fleet.mails.nothingPlanned());
            }
        }
    },

    TWO {
        @Override
        void strike(Drill drill) {
            drill.shared("two instances of each");
        }
    },

    /** System clocks a minute and a half wrong, services against services, then two of each. */
    CLOCK {
        @Override
        void strike(Drill drill) {
            drill.around(
                    "clocks 90 s ahead and 90 s behind, in turn",
                    wave -> {
                        drill.fleet.clocksInTurn(WRONG);
                        wave.play();
                    });
            drill.around(
                    "two of each, clocks 180 s apart",
                    wave -> {
                        drill.fleet.clocksApart(WRONG);
                        // a mail is on its way long enough for the other instance to see it
                        drill.fleet.mails.takesItsTime(Duration.ofSeconds(3));
                        wave.play();
                        drill.fleet.mails.takesItsTime(Duration.ZERO);
                    });
            drill.fleet.clocksRight();
        }
    },

    /** One line broken on purpose in the relay, in the inbox, before a handler: each is seen. */
    ROUGE {
        @Override
        void strike(Drill drill) {
            drill.broken("relay", "case-service", "relay");
            drill.broken("inbox", "case-service", "inbox");
            drill.broken("handler", "commission-service", "handler");
        }
    },

    SIGTERM {
        @Override
        void strike(Drill drill) {
            drill.during(
                    "SIGTERM of each",
                    struck ->
                            Fleet.SERVICES
                                    .keySet()
                                    .forEach(service -> {
                                        struck.fleet.end(service);
                                        struck.fleet.revive();
                                    }));
        }
    };

    private record Point(String property, String value) {}

    static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("drill.away", 10));
    private static final String BALLAST = "ballast";
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Duration SLOW = AWAY.dividedBy(3);
    private static final Duration WRONG = Duration.ofSeconds(90);
    private static final Random RANDOM = new Random(20261120);
    private static final int DEATHS = Integer.getInteger("drill.kills", 40);

    /** Each service meets another one in each round. */
    private static final List<Point> POINTS =
            List.of(
                    new Point("drill.relay.die", "before-confirm"),
                    new Point("drill.delivery.at", "3"),
                    new Point("drill.relay.die", "before-publish"),
                    new Point("drill.relay.die", "before-cursor"));

    abstract void strike(Drill drill);

    static Faults of(String name) {
        return valueOf(name.strip().toUpperCase(java.util.Locale.ROOT));
    }

    private static void brokerAway() {
        var broker = SharedInfrastructure.localRabbitmq();
        if (broker != null) {
            broker.kill();
            Fleet.last(AWAY);
            broker.restart();
        }
    }

    private static void diskFull() {
        var database = SharedInfrastructure.localMongo();
        if (database != null) {
            database.fillTheDisk();
            fillTheHoles(database);
            var ends = 0;
            for (var second = 0; second < AWAY.toSeconds(); second++) {
                Fleet.last(Duration.ofSeconds(1));
                if (!database.process().isAlive()) {
                    ends++;
                    database.launchAgain();
                }
            }
            if (ends == 0) {
                throw new IllegalStateException("nothing was written to the full disk");
            }
            database.kill();
            database.emptyTheDisk();
            database.restart();
            try (var client = MongoClients.create(database.uri())) {
                client.getDatabase(BALLAST).drop();
            }
        }
    }

    /** Its file has room inside that was used before: a disk is full when that is gone too. */
    private static void fillTheHoles(LocalMongo database) {
        var bytes = new byte[64 * 1024];
        try (var client =
                MongoClients.create(
                        database.uri() + "/?retryWrites=false&serverSelectionTimeoutMS=1000")) {
            var ballast = client.getDatabase(BALLAST).getCollection(BALLAST);
            while (database.process().isAlive()) {
                RANDOM.nextBytes(bytes);
                ballast.insertOne(new Document("bytes", bytes));
            }
        } catch (MongoException e) {
            LOG.info("drill: the disk refused a write");
        }
    }

    private static void databaseAway() {
        var database = SharedInfrastructure.localMongo();
        if (database != null) {
            database.kill();
            Fleet.last(AWAY);
            database.restart();
        }
    }
}
