package fr.ancrage.drills;

import fr.ancrage.local.reconciliation.Databases;
import fr.ancrage.platform.test.infrastructure.Checkout;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * The five services as processes on a real broker and a real database, a mail server beside them,
 * and what starts them again when they die.
 */
final class Fleet implements AutoCloseable {

    /** Each service and the first part of its addresses, which is its database's name too. */
    static final Map<String, String> SERVICES = Databases.SERVICES;

    final MailServer mails = new MailServer(SharedInfrastructure.freePort());
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, ServiceProcess> running = new LinkedHashMap<>();
    private final List<ServiceProcess> seconds = new ArrayList<>();
    private final Map<String, Deque<Map<String, String>>> lives = new HashMap<>();
    private final Map<String, List<String>> startedFrom = new HashMap<>();
    private int deaths;
    private volatile boolean held;

    Fleet() {
        SharedInfrastructure.mongodb();
        SharedInfrastructure.rabbitmq();
        TokenIssuer.shared().publish();
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
                "ANCRAGE_MONGODB_PREFIX", "d" + UUID.randomUUID().toString().substring(0, 6) + "-");
        environment.put("ANCRAGE_CLES", SharedInfrastructure.keys().toString());
        environment.put("ANCRAGE_HORLOGE", Wave.TODAY);
        environment.put("ANCRAGE_CHARTES", Checkout.charters().toString());
        environment.put("ANCRAGE_SMTP_HOST", "127.0.0.1");
        environment.put("ANCRAGE_SMTP_PORT", Integer.toString(mails.port()));
        for (var name : SERVICES.keySet()) {
            var service = new ServiceProcess(name, environment);
            running.put(name, service);
            var variable = name.replace('-', '_').toUpperCase(Locale.ROOT);
            environment.put("ANCRAGE_URL_" + variable, service.url());
            environment.put("ANCRAGE_SECRET_" + variable, "drill");
        }
    }

    /**
     * Starts all and waits until each says that it is ready. Where many will die they start from a
     * cache of classes, as in production.
     */
    void start() {
        if (Boolean.getBoolean("drill.caches")) {
            running.forEach((name, service) ->
                    startedFrom.put(name, List.of("-XX:AOTCache=" + service.makeCache())));
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
        var register = as("notification-service", "secretariat-21", "ddets-21", "secretariat");
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

    /** SIGTERM. */
    synchronized void end(String service) {
        of(service).end(Duration.ofSeconds(40));
    }

    /** Starts again what has died. */
    synchronized void revive() {
        for (var entry : running.entrySet()) {
            if (!entry.getValue().isAlive() && !(held && !entry.getKey().equals("case-service"))) {
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

    /** One more instance of each, beside the first. */
    void second() {
        for (var name : SERVICES.keySet()) {
            var second = new ServiceProcess(name, environment);
            second.launch(Map.of());
            seconds.add(second);
        }
        seconds.forEach(ServiceProcess::awaitReady);
    }

    void single() {
        seconds.forEach(second -> second.end(Duration.ofSeconds(40)));
        seconds.clear();
    }

    /** While nobody listens: case-service is alone. */
    void alone(Runnable meanwhile) {
        held = true;
        SERVICES.keySet().stream().skip(1).forEach(this::kill);
        meanwhile.run();
        held = false;
        revive();
    }

    int deaths() {
        return deaths;
    }

    String prefix() {
        return Objects.requireNonNull(environment.get("ANCRAGE_MONGODB_PREFIX"));
    }

    Api as(String service, String account, String organisation, String role) {
        return new Api(
                of(service).url(), () -> TokenIssuer.shared().bearer(account, organisation, role));
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
        seconds.forEach(ServiceProcess::kill);
        running.values().stream().filter(ServiceProcess::isAlive).forEach(ServiceProcess::kill);
        mails.close();
    }
}
