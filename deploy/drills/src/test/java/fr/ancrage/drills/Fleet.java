package fr.ancrage.drills;

import fr.ancrage.local.reconciliation.Databases;
import fr.ancrage.platform.test.infrastructure.Checkout;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The five services as processes on a real broker and a real database, a mail server beside them
 * and what stands in front of them; and what starts them again when they die.
 */
final class Fleet implements AutoCloseable {

    /** Each service and the first part of its addresses, which is its database's name too. */
    static final Map<String, String> SERVICES = Databases.SERVICES;

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(40);

    final MailServer mails = new MailServer(SharedInfrastructure.freePort());
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, ServiceProcess> running = new LinkedHashMap<>();
    private final Map<String, ServiceProcess> seconds = new HashMap<>();
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final Map<String, Deque<Map<String, String>>> lives = new HashMap<>();
    private final Map<String, List<String>> startedFrom = new HashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Entrance entrance;
    private int deaths;

    Fleet(Entrance entrance) {
        this.entrance = entrance;
        SharedInfrastructure.mongodb();
        SharedInfrastructure.rabbitmq();
        for (var name :
                List.of(
                        "MONGODB_URI",
                        "ANCRAGE_RABBITMQ_HOST",
                        "ANCRAGE_RABBITMQ_PORT",
                        "ANCRAGE_RABBITMQ_USERNAME",
                        "ANCRAGE_RABBITMQ_PASSWORD")) {
            var value = System.getProperty(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.putAll(entrance.directory());
        environment.put(
                "ANCRAGE_MONGODB_PREFIX", "d" + UUID.randomUUID().toString().substring(0, 6) + "-");
        environment.put("ANCRAGE_CLES", SharedInfrastructure.keys().toString());
        environment.put("ANCRAGE_HORLOGE", Wave.TODAY);
        environment.put("ANCRAGE_CHARTES", Checkout.charters().toString());
        // where no clock is wrong: a mail of which nobody knows whether it left is told soon
        environment.put("ANCRAGE_DEPART_BAIL", "30s");
        environment.put("ANCRAGE_SMTP_HOST", "127.0.0.1");
        environment.put("ANCRAGE_SMTP_PORT", Integer.toString(mails.port()));
        for (var name : SERVICES.keySet()) {
            var service = new ServiceProcess(name, environment);
            running.put(name, service);
            var variable = name.replace('-', '_').toUpperCase(Locale.ROOT);
            environment.put("ANCRAGE_URL_" + variable, service.url());
            environment.putIfAbsent("ANCRAGE_SECRET_" + variable, "drill");
        }
        running.putAll(entrance.inFront(environment));
    }

    /**
     * Starts all and waits until each says that it is ready. Where many will die they start from a
     * cache of classes, as in production.
     */
    void start() {
        if (Boolean.getBoolean("drill.caches")) {
            startedFrom.putAll(
                    SERVICES.keySet().parallelStream()
                            .collect(
                                    Collectors.toMap(
                                            name -> name,
                                            name ->
                                                    List.of(
                                                            "-XX:AOTCache="
                                                                    + of(name).makeCache()))));
        }
        running.keySet().forEach(this::launch);
        running.values().forEach(ServiceProcess::awaitReady);
    }

    /** A property of the next life of a service: how it ends, or what is broken in it. */
    Fleet nextLife(String service, String property, String value) {
        lives.computeIfAbsent(service, s -> new ArrayDeque<>()).add(Map.of(property, value));
        return this;
    }

    /**
     * What a person does about a mail of which nobody knows whether it left: asks at the mail
     * server, then says that it left or sends it again.
     */
    void lookAfterMails() {
        for (var departement : Departement.values()) {
            lookAfterMails(Secretariat.account(this, "notification-service", departement));
        }
    }

    private void lookAfterMails(Api register) {
        try {
            for (var blocked : register.all("/api/notifications/envois?etat=BLOQUE")) {
                var id = blocked.path("id").asString();
                if ("ISSUE_INCONNUE".equals(blocked.path("motif").asString())) {
                    register.post(
                            "/api/notifications/envois/"
                                    + id
                                    + (mails.took(id) ? "/constat-de-depart" : "/relance"),
                            "{}");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every planned life was begun. */
    boolean everyLifeBegun() {
        return lives.values().stream().allMatch(Deque::isEmpty);
    }

    synchronized void kill(String service) {
        of(service).kill();
    }

    /** SIGTERM; who works on goes on meanwhile. */
    void end(String service) {
        of(service).end(ENDS_WITHIN);
    }

    /** Starts again what has died. */
    synchronized void revive() {
        for (var entry : running.entrySet()) {
            if (!entry.getValue().isAlive() && !away.contains(entry.getKey())) {
                deaths++;
                launch(entry.getKey());
            }
        }
    }

    /** Starts again what has died, waits until it is ready or dead again. */
    void whole() {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(300))
                .atMost(Duration.ofMinutes(5))
                .until(() -> {
                    revive();
                    return running.values().stream().allMatch(ServiceProcess::isReady);
                });
    }

    private void launch(String name) {
        var planned = lives.get(name);
        var next = planned == null ? null : planned.poll();
        of(name).launch(next == null ? Map.of() : next, startedFrom.getOrDefault(name, List.of()));
    }

    /** Two new instances of each, both begun at the same moment. */
    void two(Runnable before) {
        SERVICES.keySet().forEach(this::kill);
        before.run();
        for (var name : SERVICES.keySet()) {
            seconds.put(name, new ServiceProcess(name, environment));
            var from = startedFrom.getOrDefault(name, List.of());
            instances(name).forEach(instance -> instance.launch(Map.of(), from));
            instances(name).forEach(ServiceProcess::awaitReady);
        }
    }

    /** The first service's clock is off by so much, the next one's by as much the other way… */
    void clocksInTurn(Duration difference) {
        var clocks = new LinkedHashMap<ServiceProcess, Duration>();
        running.values()
                .forEach(service ->
                        clocks.put(
                                service,
                                clocks.size() % 2 == 0 ? difference : difference.negated()));
        setClocks(clocks);
    }

    /** Two instances of each, whose clocks are off by so much, one each way. */
    void clocksApart(Duration difference) {
        var clocks = new LinkedHashMap<ServiceProcess, Duration>();
        running.forEach((name, service) -> {
            seconds.put(name, new ServiceProcess(name, environment));
            clocks.put(service, difference);
            clocks.put(instances(name).getLast(), difference.negated());
        });
        setClocks(clocks);
    }

    /** One instance of each, with the right clock. */
    void clocksRight() {
        single();
        var clocks = new LinkedHashMap<ServiceProcess, Duration>();
        running.values().forEach(service -> clocks.put(service, Duration.ZERO));
        setClocks(clocks);
    }

    /** The clock of a process is the one that it was started with. */
    private void setClocks(Map<ServiceProcess, Duration> clocks) {
        end(clocks.keySet().stream().filter(ServiceProcess::isAlive).toList());
        clocks.forEach((service, off) -> {
            service.alone(off.isZero() ? Map.of() : WrongClock.offBy(off));
            service.launch(Map.of(), startedFrom.getOrDefault(service.module(), List.of()));
        });
        clocks.forEach((service, off) -> {
            service.awaitReady();
            WrongClock.verify(service.managementUrl() + "/actuator/health", off);
        });
    }

    void single() {
        end(seconds.values());
        seconds.clear();
    }

    /** SIGTERM to all at once. */
    private static void end(Collection<ServiceProcess> some) {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            some.forEach(process -> each.execute(() -> process.end(ENDS_WITHIN)));
        }
    }

    /** The first, and the second while there is one. */
    List<ServiceProcess> instances(String service) {
        var second = seconds.get(service);
        return second == null ? List.of(of(service)) : List.of(of(service), second);
    }

    /** While nobody listens: case-service is alone. */
    void alone(Runnable meanwhile) {
        without(SERVICES.keySet().stream().skip(1).toList(), meanwhile);
    }

    /** While these are away. */
    void without(Collection<String> services, Runnable meanwhile) {
        away.addAll(services);
        services.forEach(this::kill);
        meanwhile.run();
        away.clear();
        revive();
    }

    int deaths() {
        return deaths;
    }

    String prefix() {
        return Objects.requireNonNull(environment.get("ANCRAGE_MONGODB_PREFIX"));
    }

    Api as(String service, String account, String organisation, String role) {
        return entrance.as(() -> door(service), account, organisation, role);
    }

    /** Two calls each in turn: people look, then act, and not all who act shall meet the same. */
    private String door(String service) {
        var instances = instances(service);
        var turn = turns.computeIfAbsent(service, _ -> new AtomicInteger()).getAndIncrement();
        return instances.get(Math.floorMod(turn / 2, instances.size())).url();
    }

    private ServiceProcess of(String service) {
        return Objects.requireNonNull(running.get(service), service);
    }

    /** A fault that has a length: nothing is waited for. */
    static void last(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        seconds.values().forEach(ServiceProcess::kill);
        running.values().stream().filter(ServiceProcess::isAlive).forEach(ServiceProcess::kill);
        mails.close();
    }
}
