package fr.ancrage.local.royaume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A Keycloak of its own for a test: free ports of the loopback interface, accounts in memory, the
 * local realm reconciled from the files of {@code deploy/keycloak}. Its home is the one that {@code
 * deploy/local/keycloak-home.sh} prepares once for the machine.
 */
public final class KeycloakLocal implements AutoCloseable {

    private static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** Clients whose secret the environment gives; here each is {@code secret-<client>}. */
    private static final List<String> CONFIDENTIAL_CLIENTS =
            List.of(
                    "gateway",
                    "gateway-comptes",
                    "case-service",
                    "diagnostic-service",
                    "commission-service",
                    "notification-service",
                    "rehousing-service",
                    "partner-system");

    private final Process process;
    private final Path log;
    private final Path keycloakFolder;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment = new HashMap<>();

    private KeycloakLocal(Path root, Path folder, int gatewayPort) {
        this.keycloakFolder = root.resolve("deploy/keycloak");
        this.port = freePort();
        this.managementPort = freePort();
        this.log = folder.resolve("keycloak.log");
        environment.put("ANCRAGE_KEYCLOAK_URL", url());
        environment.put("ANCRAGE_KEYCLOAK_ADMIN", ADMIN);
        environment.put("ANCRAGE_KEYCLOAK_ADMIN_PASSWORD", ADMIN);
        environment.put("ANCRAGE_PORT_GATEWAY", Integer.toString(gatewayPort));
        for (String client : CONFIDENTIAL_CLIENTS) {
            environment.put(
                    "ANCRAGE_SECRET_" + client.replace('-', '_').toUpperCase(Locale.ROOT),
                    secret(client));
        }
        try {
            Files.createDirectories(folder);
            var builder =
                    new ProcessBuilder(
                            home(root).resolve("bin/kc.sh").toString(),
                            "start",
                            "--optimized",
                            "--cache=local",
                            "--db-url=jdbc:h2:mem:keycloak;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--http-management-host=127.0.0.1",
                            "--http-management-port=" + managementPort,
                            "--hostname=" + url());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * Starts one and waits until its realm is there.
     *
     * @param root of the repository
     * @param folder where its log goes
     * @param gatewayPort to which a browser may be sent back
     */
    public static KeycloakLocal demarrer(Path root, Path folder, int gatewayPort) {
        var keycloak = new KeycloakLocal(root, folder, gatewayPort);
        try {
            keycloak.awaitReady();
            keycloak.reconcilier(false);
        } catch (RuntimeException e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String issuer() {
        return url() + "/realms/ancrage";
    }

    public static String secret(String client) {
        return "secret-" + client;
    }

    /** What the services have to be given to work with this Keycloak. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** As {@code make up} does; returns how many changes were needed. */
    public int reconcilier(boolean complete) {
        try {
            return ReconcilierRoyaume.reconcilier(
                    List.of(
                            keycloakFolder.resolve("royaume.json"),
                            keycloakFolder.resolve("royaume-local.json")),
                    environment,
                    complete,
                    change -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The administrator's door, to suspend an account or to disturb the realm. */
    KeycloakAdmin admin() {
        return new KeycloakAdmin(url(), ADMIN, ADMIN);
    }

    /** Suspends an account, or lets it in again. */
    public void activer(String username, boolean enabled) {
        var admin = admin();
        var account = admin.get("/ancrage/users?exact=true&username=" + username).get(0);
        var change = JsonNodeFactory.instance.objectNode();
        admin.put(
                "/ancrage/users/" + account.path("id").asString(), change.put("enabled", enabled));
    }

    private void awaitReady() {
        var http = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            if (!process.isAlive()) {
                throw new RealmException("Keycloak ended while starting; its log: " + log);
            }
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(200);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RealmException("interrupted", e);
            }
        }
        throw new RealmException("Keycloak is not ready in time; its log: " + log);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path home(Path root) throws IOException {
        String named = System.getenv("ANCRAGE_KEYCLOAK_HOME");
        if (named != null) {
            return Path.of(named);
        }
        var script =
                new ProcessBuilder(root.resolve("deploy/local/keycloak-home.sh").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String path = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Path.of(path.strip());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** In memory: there is nothing to save, so nothing to wait for. */
    @Override
    public void close() {
        kill();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
