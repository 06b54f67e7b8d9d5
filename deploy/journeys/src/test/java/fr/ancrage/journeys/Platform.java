package fr.ancrage.journeys;

import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.infrastructure.Checkout;
import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole platform, once for all the tests of this module: a real Keycloak with the realm of the
 * local platform, a real broker, a database, and the services as processes behind the gateway. It
 * ends with the JVM.
 */
public final class Platform {

    /** The day on which every test here begins: what {@code HorlogeMetier} says. */
    public static final String BUSINESS_DATE = "2026-11-20";

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    /** More than one machine asks in a day: the limits have tests of their own, in the gateway. */
    private static final Map<String, String> GATEWAY_LIMITS =
            Map.of(
                    "ancrage.gateway.protection.burst", "100000",
                    "ancrage.gateway.protection.per-second", "10000",
                    "ancrage.gateway.protection.deposits-burst", "100000",
                    "ancrage.gateway.protection.failures-burst", "100000",
                    "ancrage.gateway.protection.failures-per-second", "10000");

    private static final class Holder {
        static final Platform STARTED = new Platform();
    }

    /** Those behind the gateway, the one that most others ask first. */
    public static final List<String> SERVICES =
            List.of(
                    "case-service",
                    "diagnostic-service",
                    "commission-service",
                    "notification-service",
                    "rehousing-service");

    private static final String GATEWAY = "gateway";
    private static final String SECOND_GATEWAY = "gateway-2";

    private final LocalKeycloak keycloak;
    private final Accounts accounts;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final MailCatcher mails;
    private final BusinessDay day;
    private final Databases databases;
    private final BrokerConnection broker;
    private final BrokerSpy spy;
    private final Front front = Front.open();
    private final Map<String, String> environment;

    private Platform() {
        var begin = System.nanoTime();
        var checkout = Checkout.root();
        keycloak = LocalKeycloak.launch(checkout);
        SharedInfrastructure.mongodb();
        SharedInfrastructure.rabbitmq();
        broker = BrokerConnection.open();
        broker.forgetQueues();

        mails = MailCatcher.launch(checkout);
        day = new BusinessDay(Path.of("target", "horloge"), LocalDate.parse(BUSINESS_DATE));
        environment = environment();
        databases = new Databases(environment);
        for (var service : SERVICES) {
            var process = new ServiceProcess(service, environment);
            services.put(service, process);
            environment.put("ANCRAGE_URL_" + variable(service), process.url());
        }
        services.put(GATEWAY, new ServiceProcess(GATEWAY, environment));
        environment.put("ANCRAGE_PORT_GATEWAY", Integer.toString(service(GATEWAY).port()));
        environment.put("ANCRAGE_PORT_FRONT", Integer.toString(front.port()));
        front.leadsTo(service(GATEWAY).port());

        // They ask for its keys at the first token only; the gateway asks who it is at its start.
        SERVICES.forEach(name -> service(name).launch(Map.of()));
        keycloak.awaitReady();
        keycloak.reconcile(
                environment,
                true,
                "royaume.json",
                "royaume-local.json",
                Path.of("src/test/resources/keycloak/royaume-essai.json")
                        .toAbsolutePath()
                        .toString());
        accounts = new Accounts(keycloak);
        service(GATEWAY).launch(GATEWAY_LIMITS);
        services.values().forEach(ServiceProcess::awaitReady);
        mails.awaitReady();
        spy = broker.spy();
        awaitAnswers();
        LOG.info("The platform is up after {} s", (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** Ready is not warm: the first call of each service through the door may be given up there. */
    private void awaitAnswers() {
        for (var list :
                List.of(
                        "dossiers",
                        "diagnostics/affectations",
                        "commissions/seances",
                        "notifications/envois",
                        "relogements/vivier")) {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreException(IOException.class)
                    .until(() ->
                            as("secretariat-21").get("/api/" + list + "?taille=1").status() == 200);
        }
    }

    /** The one of this JVM, started at its first use. */
    public static Platform started() {
        return Holder.STARTED;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
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
        environment.putAll(keycloak.environment());
        environment.put(
                "ANCRAGE_MONGODB_PREFIX", "p" + UUID.randomUUID().toString().substring(0, 6) + "-");
        environment.put("ANCRAGE_CLES", SharedInfrastructure.keys().toString());
        environment.put("ANCRAGE_HORLOGE", day.setting());
        environment.put("ANCRAGE_DAILY_EVERY", "300ms");
        // a Keycloak that shares two processors with all other tests is slow, not away
        environment.put("ANCRAGE_SECURITY_INTROSPECTIONTIMEOUT", "10s");
        environment.put("ANCRAGE_SMTP_HOST", "127.0.0.1");
        environment.put("ANCRAGE_SMTP_PORT", Integer.toString(mails.port()));
        // a département joins by its file alone
        environment.put("ANCRAGE_CHARTES", Checkout.chartersWithTheInventedOne().toString());
        return environment;
    }

    static Path folder(String name) {
        try {
            return Files.createTempDirectory("ancrage-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String variable(String service) {
        return service.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The secret of the client {@code partner-system}. */
    public String partnerSecret() {
        return keycloak.secret("partner-system");
    }

    /** As a partner's software, which signs in with its own secret. */
    public Api asSoftware(String client) {
        return with("Bearer " + accounts.ofClient(client, keycloak.secret(client)));
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The realm, as its tokens name it. */
    public String issuer() {
        return keycloak.issuer();
    }

    /** The address of the door. */
    public String url() {
        return service(GATEWAY).url();
    }

    /** The public API, as a demonstration account. */
    public Api as(String account) {
        return new Api(url(), () -> accounts.bearer(account));
    }

    /** The public API with whatever the header says. */
    public Api with(String authorization) {
        return new Api(url(), () -> authorization);
    }

    /** One address in front of every instance of the gateway. */
    public Front front() {
        return front;
    }

    /** Another instance of the gateway, which the front then uses beside the first. */
    public ServiceProcess secondGateway() {
        var second = another(GATEWAY);
        second.launch(GATEWAY_LIMITS);
        second.awaitReady();
        services.put(SECOND_GATEWAY, second);
        front.leadsTo(service(GATEWAY).port(), second.port());
        return second;
    }

    /** Another instance of a service, beside the first, not launched yet. */
    public ServiceProcess another(String name) {
        return new ServiceProcess(name, environment);
    }

    /** What went through the broker since the start. */
    public BrokerSpy spy() {
        return spy;
    }

    /** A message as no service of ours sends it, to see what becomes of it. */
    public void publish(String exchange, String type, String id, String body) {
        broker.publish(exchange, type, id, body);
    }

    /** One service of {@link #SERVICES}, to stop it and to start it again. */
    public ServiceProcess service(String name) {
        var process = services.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no service " + name);
        }
        return process;
    }

    /** The mails that left, and the server that takes them. */
    public MailCatcher mails() {
        return mails;
    }

    /** The day of all services. */
    public BusinessDay day() {
        return day;
    }

    /** What the services have stored, read behind their backs. */
    public Databases databases() {
        return databases;
    }

    /**
     * The doors of health and metrics, by the service's name; a second gateway's while it lives.
     */
    public Map<String, String> managementUrls() {
        var urls = new LinkedHashMap<String, String>();
        services.forEach((name, process) -> {
            if (!name.equals(SECOND_GATEWAY) || process.isAlive()) {
                urls.put(name, process.managementUrl());
            }
        });
        return urls;
    }

    /** What each service wrote on its console, by its name. */
    public Map<String, Path> logs() {
        var logs = new LinkedHashMap<String, Path>();
        services.forEach((name, process) -> logs.put(name, process.log()));
        return logs;
    }
}
