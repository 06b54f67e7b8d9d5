package fr.ancrage.drills;

import fr.ancrage.platform.test.http.Browser;
import fr.ancrage.platform.test.infrastructure.Checkout;
import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two gateways and a real Keycloak with the realm of the local platform. Whoever comes in signs in
 * once, before anything fails, and never again: a session that does not survive is refused until
 * the end, and so are its commands.
 */
final class Door implements Entrance, AutoCloseable {

    static final List<String> GATEWAYS = List.of("gateway", "gateway-2");

    /** A wave asks more than a person does; the breakers are read without a token. */
    private static final Map<String, String> FOR_A_DRILL =
            Map.of(
                    "ANCRAGE_GATEWAY_PROTECTION_BURST", "100000",
                    "ANCRAGE_GATEWAY_PROTECTION_PERSECOND", "10000",
                    "ANCRAGE_SECURITY_METRICSPUBLIC", "true");

    private static final String BREAKERS = "resilience4j_circuitbreaker_state{";
    private static final String REALM = "royaume-local.json";

    private final LocalKeycloak keycloak = LocalKeycloak.launchOnFiles(Checkout.root());
    private final Map<String, ServiceProcess> gateways = new LinkedHashMap<>();
    private final Map<String, String> accounts = accounts();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Answers answers = new Answers();
    private final AtomicInteger turn = new AtomicInteger();

    LocalKeycloak keycloak() {
        return keycloak;
    }

    /** What people were answered since somebody last asked. */
    Answers answers() {
        return answers;
    }

    @Override
    public Map<String, String> directory() {
        return keycloak.environment();
    }

    @Override
    public Map<String, ServiceProcess> inFront(Map<String, String> environment) {
        var named = new HashMap<>(environment);
        named.putAll(FOR_A_DRILL);
        GATEWAYS.forEach(name -> gateways.put(name, new ServiceProcess("gateway", named)));
        named.put("ANCRAGE_PORT_GATEWAY", Integer.toString(first().port()));
        keycloak.awaitReady().reconcile(named, true, "royaume.json", REALM);
        return gateways;
    }

    @Override
    public Api as(Supplier<String> url, String account, String organisation, String role) {
        return signedIn(
                Objects.requireNonNull(
                        accounts.get(place(organisation, role)),
                        () -> "nobody of " + organisation + " is " + role));
    }

    Api signedIn(String account) {
        return new Visitor(this, cookies.computeIfAbsent(account, this::comesIn));
    }

    private String comesIn(String account) {
        var browser = new Browser(first().url());
        browser.signIn(account);
        return Objects.requireNonNull(browser.cookies().get(Browser.SESSION_COOKIE), account);
    }

    /** Each gateway's address, another one first each time. */
    List<URI> addresses() {
        var addresses = new ArrayList<URI>();
        gateways.values().forEach(gateway -> addresses.add(URI.create(gateway.url())));
        Collections.rotate(addresses, turn.getAndIncrement());
        return addresses;
    }

    /** Whether each gateway has the breaker of a service in that state. */
    boolean everyBreaker(String service, String state) {
        return gateways.values().stream()
                .map(gateway -> new Browser(gateway.managementUrl()).get("/actuator/prometheus"))
                .allMatch(measures ->
                        measures.body()
                                .lines()
                                .filter(line -> line.startsWith(BREAKERS))
                                .filter(line -> line.contains("name=\"" + service + "\""))
                                .filter(line -> line.contains("state=\"" + state + "\""))
                                .anyMatch(line -> line.endsWith(" 1.0")));
    }

    private ServiceProcess first() {
        return gateways.values().iterator().next();
    }

    /** The realm's accounts, by organisation and role. */
    private static Map<String, String> accounts() {
        var accounts = new HashMap<String, String>();
        for (var user : realm().path("users")) {
            var group = user.path("groups").path(0).asString();
            var organisation = group.substring(group.lastIndexOf('/') + 1);
            for (var role : user.path("realmRoles")) {
                accounts.put(
                        place(organisation, role.asString()), user.path("username").asString());
            }
        }
        return accounts;
    }

    private static JsonNode realm() {
        try {
            return JsonMapper.shared()
                    .readTree(
                            Files.readString(
                                    Checkout.root().resolve("deploy/keycloak").resolve(REALM)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String organisation, String role) {
        return organisation + " " + role;
    }

    @Override
    public void close() {
        keycloak.kill();
    }
}
