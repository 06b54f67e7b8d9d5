package fr.ancrage.journeys;

import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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

    /** The day of every test here: what {@code HorlogeMetier} says. */
    public static final String BUSINESS_DATE = "2026-11-20";

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    /** More than one machine asks in a day: the limits have tests of their own, in the gateway. */
    private static final Map<String, String> GATEWAY_LIMITS =
            Map.of(
                    "ancrage.gateway.protection.burst", "100000",
                    "ancrage.gateway.protection.per-second", "10000",
                    "ancrage.gateway.protection.failures-burst", "100000",
                    "ancrage.gateway.protection.failures-per-second", "10000");

    private static final class Holder {
        static final Platform STARTED = new Platform();
    }

    private final LocalKeycloak keycloak;
    private final Accounts accounts;
    private final ServiceProcess caseService;
    private final ServiceProcess diagnosticService;
    private final ServiceProcess gateway;
    private final BrokerSpy spy;

    private Platform() {
        var begin = System.nanoTime();
        var checkout = Path.of("../..").toAbsolutePath().normalize();
        keycloak = LocalKeycloak.launch(checkout);
        SharedInfrastructure.mongodb();
        SharedInfrastructure.rabbitmq();
        var broker = BrokerConnection.open();
        broker.forgetQueues();

        var environment = environment(checkout);
        caseService = new ServiceProcess("case-service", environment);
        diagnosticService = new ServiceProcess("diagnostic-service", environment);
        environment.put("ANCRAGE_URL_CASE_SERVICE", caseService.url());
        environment.put("ANCRAGE_URL_DIAGNOSTIC_SERVICE", diagnosticService.url());
        gateway = new ServiceProcess("gateway", environment);
        environment.put("ANCRAGE_PORT_GATEWAY", Integer.toString(gateway.port()));

        keycloak.awaitReady();
        keycloak.reconcile(
                environment,
                "royaume.json",
                "royaume-local.json",
                Path.of("src/test/resources/keycloak/royaume-essai.json")
                        .toAbsolutePath()
                        .toString());
        accounts = new Accounts(keycloak);
        caseService.launch(Map.of());
        diagnosticService.launch(Map.of());
        gateway.launch(GATEWAY_LIMITS);
        caseService.awaitReady();
        diagnosticService.awaitReady();
        gateway.awaitReady();
        spy = broker.spy();
        LOG.info("The platform is up after {} s", (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** The one of this JVM, started at its first use. */
    public static Platform started() {
        return Holder.STARTED;
    }

    private Map<String, String> environment(Path checkout) {
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
        for (var client :
                List.of(
                        "GATEWAY",
                        "CASE_SERVICE",
                        "DIAGNOSTIC_SERVICE",
                        "COMMISSION_SERVICE",
                        "NOTIFICATION_SERVICE",
                        "REHOUSING_SERVICE",
                        "PARTNER_SYSTEM")) {
            environment.put("ANCRAGE_SECRET_" + client, UUID.randomUUID().toString());
        }
        environment.put("ANCRAGE_KEYCLOAK_URL", keycloak.url());
        environment.put(
                "ANCRAGE_MONGODB_PREFIX", "p" + UUID.randomUUID().toString().substring(0, 6) + "-");
        environment.put("ANCRAGE_HORLOGE", BUSINESS_DATE);
        environment.put("ANCRAGE_CHARTES", checkout.resolve("deploy/charters").toString());
        partnerSecret = environment.get("ANCRAGE_SECRET_PARTNER_SYSTEM");
        return environment;
    }

    private String partnerSecret = "";

    /** The secret of the client {@code partner-system}. */
    public String partnerSecret() {
        return partnerSecret;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The address of the door. */
    public String url() {
        return gateway.url();
    }

    /** The public API, as a demonstration account. */
    public Api as(String account) {
        return new Api(url(), () -> accounts.bearer(account));
    }

    /** The public API with whatever the header says. */
    public Api with(String authorization) {
        return new Api(url(), () -> authorization);
    }

    /** What went through the broker since the start. */
    public BrokerSpy spy() {
        return spy;
    }

    /** What each service wrote on its console, by its name. */
    public Map<String, Path> logs() {
        return Map.of(
                "case-service", caseService.log(),
                "diagnostic-service", diagnosticService.log(),
                "gateway", gateway.log());
    }
}
