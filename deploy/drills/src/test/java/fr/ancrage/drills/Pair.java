package fr.ancrage.drills;

import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * case-service and diagnostic-service as processes on a real broker and a real database, with what
 * restarts them when they die and what counts afterwards.
 */
final class Pair implements AutoCloseable {

    final ServiceProcess caseService;
    final ServiceProcess diagnosticService;
    private final Api cases;
    private final Api diagnostics;
    private final Api operatorOfCases;
    private final Api operatorOfDiagnostics;
    private final Deque<Map<String, String>> livesOfCase = new ArrayDeque<>();
    private final Deque<Map<String, String>> livesOfDiagnostic = new ArrayDeque<>();
    private final Map<String, String> always;
    private int deaths;

    /**
     * @param always properties of every life of both services
     */
    Pair(Map<String, String> always) {
        SharedInfrastructure.mongodb();
        SharedInfrastructure.rabbitmq();
        TokenIssuer.shared().publish();
        this.always = always;
        var environment = new HashMap<String, String>();
        for (var name :
                List.of(
                        "MONGODB_URI",
                        "ANCRAGE_RABBITMQ_HOST",
                        "ANCRAGE_RABBITMQ_PORT",
                        "ANCRAGE_RABBITMQ_USERNAME",
                        "ANCRAGE_RABBITMQ_PASSWORD",
                        "ANCRAGE_KEYCLOAK_URL")) {
            var value = System.getProperty(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.put(
                "ANCRAGE_MONGODB_PREFIX", "d" + UUID.randomUUID().toString().substring(0, 6));
        environment.put("ANCRAGE_CLES", SharedInfrastructure.keys().toString());
        environment.put("ANCRAGE_HORLOGE", "2026-11-20");
        environment.put(
                "ANCRAGE_CHARTES", Path.of("../charters").toAbsolutePath().normalize().toString());
        environment.put("ANCRAGE_SECRET_CASE_SERVICE", "drill");
        environment.put("ANCRAGE_SECRET_DIAGNOSTIC_SERVICE", "drill");
        caseService = new ServiceProcess("case-service", environment);
        diagnosticService = new ServiceProcess("diagnostic-service", environment);
        cases = api(caseService, "secretariat-21", "ddets-21", "secretariat");
        diagnostics = api(diagnosticService, "secretariat-21", "ddets-21", "secretariat");
        operatorOfCases = api(caseService, "exploitant", "exploitation-ancrage", "exploitant");
        operatorOfDiagnostics =
                api(diagnosticService, "exploitant", "exploitation-ancrage", "exploitant");
    }

    private static Api api(
            ServiceProcess service, String account, String organisation, String role) {
        return new Api(
                service.url(),
                () -> TokenIssuer.shared().token(account, organisation, role).bearer());
    }

    /** How the next lives of case-service end. */
    Pair caseDiesAt(String... points) {
        for (var point : points) {
            livesOfCase.add(Map.of("drill.relay.die", point));
        }
        return this;
    }

    /** The first life of case-service has a relay with one line at the wrong place. */
    Pair caseForgetsAndDies() {
        livesOfCase.add(Map.of("drill.broken", "relay"));
        return this;
    }

    /** case-service never looks whether it has had a message already. */
    Pair caseForgetsItsInbox() {
        livesOfCase.add(Map.of("drill.broken", "inbox"));
        return this;
    }

    /** How the next lives of diagnostic-service end. */
    Pair diagnosticDiesAt(String... points) {
        for (var point : points) {
            livesOfDiagnostic.add(Map.of("drill.relay.die", point));
        }
        return this;
    }

    /** After how many effects the next lives of diagnostic-service end. */
    Pair diagnosticDiesAfter(int... effects) {
        for (var count : effects) {
            livesOfDiagnostic.add(Map.of("drill.delivery.at", Integer.toString(count)));
        }
        return this;
    }

    /** Starts both. */
    void start() {
        revive(caseService, livesOfCase);
        revive(diagnosticService, livesOfDiagnostic);
        caseService.awaitReady();
        diagnosticService.awaitReady();
    }

    /** Starts again what has died. */
    void revive() {
        if (!caseService.isAlive()) {
            deaths++;
            revive(caseService, livesOfCase);
        }
        if (!diagnosticService.isAlive()) {
            deaths++;
            revive(diagnosticService, livesOfDiagnostic);
        }
    }

    private void revive(ServiceProcess service, Deque<Map<String, String>> lives) {
        var properties = new HashMap<>(always);
        var next = lives.poll();
        if (next != null) {
            properties.putAll(next);
        }
        service.launch(properties);
    }

    int deaths() {
        return deaths;
    }

    boolean everyDeathDied() {
        return livesOfCase.isEmpty() && livesOfDiagnostic.isEmpty();
    }

    /** Sends the file until it is taken in whole, as a secretary would after an error. */
    void bringIn(Actes file) {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (true) {
            revive();
            try {
                var answer =
                        cases.upload(
                                "/api/dossiers/imports?nature=ACTES&simulation=false&departement=21",
                                "actes.csv",
                                file.bytes());
                if (answer.status() == 200
                        && answer.body().path("refusees").asInt() == 0
                        && answer.body().path("acceptees").asInt()
                                        + answer.body().path("doublons").asInt()
                                == file.numbers().size()) {
                    return;
                }
            } catch (IOException e) {
                // the service is away: tried again below
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the file was not taken in");
            }
            pause();
        }
    }

    /** What is there at the end, once nothing moves any more. */
    Tally settle(List<String> acts, Duration within) throws IOException {
        return settleUntil(acts, Tally::complete, within);
    }

    /** The same, until what is there says enough. */
    Tally settleUntil(List<String> acts, Predicate<Tally> enough, Duration within)
            throws IOException {
        var until = System.nanoTime() + within.toNanos();
        Tally tally;
        do {
            revive();
            pause();
            tally = tally(acts);
        } while (!(enough.test(tally) && everyDeathDied()) && System.nanoTime() < until);
        return tally;
    }

    private Tally tally(List<String> acts) throws IOException {
        try {
            var missions = new TreeMap<String, Integer>();
            for (var affectation : diagnostics.all("/api/diagnostics/affectations?mission=DSF")) {
                missions.merge(affectation.path("dossier").asString(), 1, Integer::sum);
            }
            var opened =
                    cases.all("/api/dossiers").stream().map(d -> d.path("id").asString()).toList();
            var assigned = opened.stream().map(id -> missions.getOrDefault(id, 0)).toList();
            var everyMission =
                    opened.size() == acts.size() && assigned.stream().noneMatch(n -> n == 0);
            // Histories are many: read once the rest is there.
            var told = everyMission ? told(opened) : List.<Integer>of();
            return new Tally(
                    acts.size(),
                    opened.size(),
                    missions.values().stream().mapToInt(Integer::intValue).sum(),
                    (int) assigned.stream().filter(n -> n == 0).count(),
                    (int) assigned.stream().filter(n -> n > 1).count(),
                    everyMission ? (int) told.stream().filter(n -> n == 0).count() : acts.size(),
                    (int) told.stream().filter(n -> n > 1).count(),
                    parked());
        } catch (IOException e) {
            return new Tally(acts.size(), -1, -1, -1, -1, -1, -1, -1);
        }
    }

    private List<Integer> told(List<String> opened) throws IOException {
        var told = new ArrayList<Integer>();
        for (var id : opened) {
            told.add(toldOf(cases.get("/api/dossiers/" + id + "/historique?taille=200").body()));
        }
        return told;
    }

    private static int toldOf(JsonNode history) {
        return (int)
                history.path("elements")
                        .valueStream()
                        .filter(line ->
                                line.path("type").asString().startsWith("affectation.creee"))
                        .count();
    }

    private int parked() throws IOException {
        return operatorOfCases
                        .get("/api/dossiers/exploitation/messages-gares")
                        .body()
                        .path("total")
                        .asInt()
                + operatorOfDiagnostics
                        .get("/api/diagnostics/exploitation/messages-gares")
                        .body()
                        .path("total")
                        .asInt();
    }

    /** Lets processes that we do not see from inside go on. */
    static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (caseService.isAlive()) {
            caseService.kill();
        }
        if (diagnosticService.isAlive()) {
            diagnosticService.kill();
        }
    }

    /**
     * Commands against effects.
     *
     * @param acts commands
     * @param dossiers cases opened
     * @param missions DSF asked
     * @param lost cases without a DSF
     * @param doubled cases with more than one
     * @param untold cases whose history does not say so
     * @param toldTwice cases whose history says so twice
     * @param parked messages put aside
     */
    record Tally(
            int acts,
            int dossiers,
            int missions,
            int lost,
            int doubled,
            int untold,
            int toldTwice,
            int parked) {

        boolean complete() {
            return dossiers == acts && missions >= acts && lost == 0 && untold == 0;
        }

        boolean somethingTwice() {
            return doubled > 0 || toldTwice > 0;
        }

        boolean exactlyOnce() {
            return complete() && missions == acts && doubled == 0 && toldTwice == 0 && parked == 0;
        }
    }
}
