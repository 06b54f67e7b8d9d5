package fr.ancrage.drills;

import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What can happen to the platform, by groups that can be asked for: {@code FAULTS=kills,broker}. */
enum Faults {
    /** Each service: killed anywhere, then at the named points of the relay and of a delivery. */
    KILLS {
        @Override
        void strike(Drill drill) {
            for (var point : POINTS) {
                drill.during(
                        "kill -9 of each, then dead " + point.words,
                        struck -> {
                            Fleet.SERVICES
                                    .keySet()
                                    .forEach(service -> {
                                        struck.fleet.nextLife(
                                                service, point.property, point.value);
                                        struck.fleet.kill(service);
                                        struck.fleet.revive();
                                    });
                        });
            }
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
            drill.during(
                    "broker killed, away " + AWAY.toSeconds() + " s", struck -> brokerAway());
        }
    },

    DATABASE {
        @Override
        void strike(Drill drill) {
            drill.during(
                    "database killed, away " + AWAY.toSeconds() + " s",
                    struck -> databaseAway());
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
                            Fleet.pause(Duration.ofSeconds(3));
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
                        Fleet.pause(AWAY);
                        struck.fleet.mails.takesItsTime(Duration.ofSeconds(3));
                        struck.fleet.mails.back();
                        Fleet.pause(AWAY);
                        struck.fleet.mails.takesItsTime(Duration.ZERO);
                    });
        }
    },

    TWO {
        @Override
        void strike(Drill drill) {
            drill.around(
                    "two instances of each",
                    wave -> {
                        drill.fleet.second();
                        wave.play();
                    });
            drill.fleet.single();
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

    private record Point(String words, String property, String value) {}

    private static final Duration AWAY =
            Duration.ofSeconds(Integer.getInteger("drill.away", 10));
    private static final Random RANDOM = new Random(20261120);
    private static final List<Point> POINTS =
            List.of(
                            new Point("after the write", "drill.relay.die", "before-publish"),
                            new Point("before the confirm", "drill.relay.die", "before-confirm"),
                            new Point("before the cursor", "drill.relay.die", "before-cursor"),
                            new Point("after the effect", "drill.delivery.at", "3"))
                    .subList(0, Integer.getInteger("drill.points", 4));

    abstract void strike(Drill drill);

    static Faults of(String name) {
        return valueOf(name.strip().toUpperCase(java.util.Locale.ROOT));
    }

    private static void brokerAway() {
        var broker = SharedInfrastructure.localRabbitmq();
        if (broker != null) {
            broker.kill();
            Fleet.pause(AWAY);
            broker.restart();
        }
    }

    private static void databaseAway() {
        var database = SharedInfrastructure.localMongo();
        if (database != null) {
            database.kill();
            Fleet.pause(AWAY);
            database.restart();
        }
    }
}
