package fr.ancrage.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/**
 * The same waves through the door: two gateways, sessions of a real Keycloak. Beside the balance it
 * holds what people are answered while something fails: they are never signed out, and never
 * refused without words.
 */
final class DoorDrill implements AutoCloseable {

    private static final String SERVICE = "case-service";
    private static final String SERVICE_AWAY = "503 SERVICE_INDISPONIBLE";
    private static final String NOBODY_KNOWS = "504 DELAI_DEPASSE";
    private static final String DIRECTORY_AWAY = "503 ANNUAIRE_INDISPONIBLE";
    private static final String ASKED_CUT = Answers.cutOff("GET");
    private static final String COMMAND_CUT = Answers.cutOff("POST");
    private static final Duration BREAKS_WITHIN = Duration.ofMinutes(1);

    private final Door door = new Door();
    private final Drill drill;
    private final List<String> told = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    DoorDrill(int each) {
        drill = new Drill(each, new Fleet(door));
    }

    List<Drill.Row> play() {
        drill.begin();
        during(
                "both gateways killed",
                Set.of(ASKED_CUT, COMMAND_CUT, Answers.CLOSED),
                () -> {
                    Door.GATEWAYS.forEach(drill.fleet::kill);
                    drill.fleet.whole();
                });
        during(
                "one gateway killed, then the other",
                Set.of(ASKED_CUT, COMMAND_CUT),
                () ->
                        Door.GATEWAYS.forEach(gateway -> {
                            drill.fleet.kill(gateway);
                            drill.fleet.whole();
                        }));
        during(
                "SIGTERM of one gateway, then of the other",
                Set.of(),
                () ->
                        Door.GATEWAYS.forEach(gateway -> {
                            drill.fleet.end(gateway);
                            drill.fleet.whole();
                        }));
        during(
                "SIGTERM of each service",
                Set.of(SERVICE_AWAY),
                () ->
                        Fleet.SERVICES
                                .keySet()
                                .forEach(service -> {
                                    drill.fleet.end(service);
                                    drill.fleet.whole();
                                }));
        during(
                SERVICE + " killed, until the breakers open",
                Set.of(SERVICE_AWAY, NOBODY_KNOWS),
                this::serviceAway);
        during(
                "Keycloak killed, away " + Faults.AWAY.toSeconds() + " s",
                Set.of(DIRECTORY_AWAY),
                () -> {
                    door.keycloak().kill();
                    Fleet.last(Faults.AWAY);
                    door.keycloak().restart();
                });
        drill.end();
        return drill.rows();
    }

    private void serviceAway() {
        drill.fleet.without(
                List.of(SERVICE), () -> awaitBreakers("open", "the breakers did not open"));
        drill.fleet.whole();
        awaitBreakers("closed", "the breakers stayed open");
        if (!door.answers().has(SERVICE_AWAY)) {
            wrong.add("nobody was told that " + SERVICE + " was away");
        }
    }

    private void awaitBreakers(String state, String otherwise) {
        Awaitility.await(otherwise)
                .atMost(BREAKS_WITHIN)
                .until(() -> door.everyBreaker(SERVICE, state));
    }

    private void during(String fault, Set<String> mayBeSaid, Runnable strike) {
        door.answers().forget();
        drill.during(
                fault,
                _ -> {
                    try (var readers = Readers.at(door)) {
                        strike.run();
                    }
                });
        told.add(fault + ": " + door.answers());
        door.answers().beside(mayBeSaid).forEach(answer -> wrong.add(fault + ": " + answer));
    }

    /** By fault, what people were answered, and how often. */
    List<String> told() {
        return told;
    }

    /** What nobody should have been told. */
    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        drill.close();
        door.close();
    }
}
