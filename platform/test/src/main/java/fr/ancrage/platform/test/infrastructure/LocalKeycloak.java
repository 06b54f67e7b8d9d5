package fr.ancrage.platform.test.infrastructure;

import fr.ancrage.local.royaume.ReconcilierRoyaume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real Keycloak of this test run: loopback only, a database in its memory, an administrator whose
 * password nobody knows. Its program is the one that the local platform prepared once.
 */
public final class LocalKeycloak {

    private static final String ADMIN = "test-admin";

    private final int port = SharedInfrastructure.freePort();
    private final int managementPort = SharedInfrastructure.freePort();
    private final Path folder = SharedInfrastructure.workingFolder("keycloak");
    private final String password = UUID.randomUUID().toString();
    private final Path checkout;
    private final LocalProcess process;

    private LocalKeycloak(Path checkout) {
        this.checkout = checkout;
        this.process = start(home(checkout));
    }

    /**
     * Starts it without waiting.
     *
     * @param checkout the root of the working copy
     */
    public static LocalKeycloak launch(Path checkout) {
        return new LocalKeycloak(checkout);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String admin() {
        return ADMIN;
    }

    public String password() {
        return password;
    }

    /** Waits until it says that it is ready. */
    public LocalKeycloak awaitReady() {
        process.await(this::isReady, Duration.ofSeconds(120));
        return this;
    }

    /**
     * Makes its realm what the files of {@code deploy/keycloak} say, as at a start of the platform.
     *
     * @param environment the secrets of the clients and the ports that the files ask for
     */
    public void reconcile(Map<String, String> environment, String... files) {
        var complete = new HashMap<>(environment);
        complete.put("ANCRAGE_KEYCLOAK_URL", url());
        complete.put("ANCRAGE_KEYCLOAK_ADMIN", ADMIN);
        complete.put("ANCRAGE_KEYCLOAK_ADMIN_PASSWORD", password);
        try {
            ReconcilierRoyaume.reconcilier(
                    List.of(files).stream()
                            .map(file -> checkout.resolve("deploy/keycloak").resolve(file))
                            .toList(),
                    complete,
                    true,
                    change -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalProcess start(Path home) {
        return LocalProcess.start(
                "keycloak",
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        "--hostname=" + url(),
                        "--db-url=jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1"),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password),
                folder);
    }

    private boolean isReady() {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:"
                                                                    + managementPort
                                                                    + "/health/ready"))
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where the prepared program is; the local platform's script prepares it when it is not. */
    private static Path home(Path checkout) {
        var named = System.getenv("ANCRAGE_KEYCLOAK_HOME");
        if (named != null) {
            return Path.of(named);
        }
        var script = checkout.resolve("deploy/local/keycloak-home.sh").toString();
        try {
            var output = Files.createTempFile("ancrage-keycloak-home-", ".txt");
            var preparation =
                    new ProcessBuilder("bash", script)
                            .redirectOutput(output.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            if (preparation.waitFor() != 0) {
                throw new IllegalStateException(script + " could not prepare Keycloak");
            }
            return Path.of(Files.readString(output).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
