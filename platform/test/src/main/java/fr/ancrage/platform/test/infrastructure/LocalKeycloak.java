package fr.ancrage.platform.test.infrastructure;

import fr.ancrage.local.royaume.ReconcilierRoyaume;
import fr.ancrage.platform.test.tokens.KnownKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real Keycloak of this test run: loopback only, an administrator whose password nobody knows.
 * Its program is the one that the local platform prepared once.
 */
public final class LocalKeycloak {

    /** Everyone of the local realm has it. */
    public static final String PASSWORD = "demo";

    private static final String ADMIN = "test-admin";
    private static final Pattern SECRET = Pattern.compile("\\$\\{(ANCRAGE_SECRET_[A-Z_]+)}");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port = SharedInfrastructure.freePort();
    private final int managementPort = SharedInfrastructure.freePort();
    private final Path folder = SharedInfrastructure.workingFolder("keycloak");
    private final String password = UUID.randomUUID().toString();
    private final Path realmFiles;
    private final Map<String, String> secrets;
    private final Path home;
    private final String database;
    private LocalProcess process;

    private LocalKeycloak(Path checkout, boolean onFiles) {
        this.realmFiles = checkout.resolve("deploy/keycloak");
        this.secrets =
                secrets(
                        realmFiles.resolve("royaume.json"),
                        realmFiles.resolve("royaume-local.json"));
        this.home = home(checkout);
        this.database =
                onFiles
                        ? "file:" + folder.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE"
                        : "mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
        this.process = start();
    }

    /**
     * Starts it without waiting; its database is in its memory.
     *
     * @param checkout the root of the working copy
     */
    public static LocalKeycloak launch(Path checkout) {
        return new LocalKeycloak(checkout, false);
    }

    /** The same with its database in files, so that it is there again after {@link #restart}. */
    public static LocalKeycloak launchOnFiles(Path checkout) {
        return new LocalKeycloak(checkout, true);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same files, and waits until it is ready. */
    public void restart() {
        process = start();
        awaitReady();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The realm, as its tokens name it. */
    public String issuer() {
        return url() + "/realms/ancrage";
    }

    /** The secret of one of the realm's clients, made for this run. */
    public String secret(String client) {
        return Objects.requireNonNull(
                secrets.get("ANCRAGE_SECRET_" + client.replace('-', '_').toUpperCase(Locale.ROOT)),
                client);
    }

    /** What a service has to be given to work with this Keycloak. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>(secrets);
        environment.put("ANCRAGE_KEYCLOAK_URL", url());
        return environment;
    }

    /** Waits until it says that it is ready. */
    public LocalKeycloak awaitReady() {
        process.await(this::isReady, Duration.ofSeconds(120));
        return this;
    }

    /**
     * Makes its realm what the files of {@code deploy/keycloak} say, as at a start of the platform.
     * A new realm gets the test's key to sign with: looking for two pairs of primes took Keycloak
     * five seconds of the processor.
     *
     * @param environment the ports and addresses that the files ask for, beside the secrets
     * @param complete piece by piece even when the realm says that it comes from these very files
     * @return how many changes were needed
     */
    public int reconcile(Map<String, String> environment, boolean complete, String... files) {
        var all = new HashMap<>(environment());
        all.putAll(environment);
        all.put("ANCRAGE_KEYCLOAK_ADMIN", ADMIN);
        all.put("ANCRAGE_KEYCLOAK_ADMIN_PASSWORD", password);
        try {
            return ReconcilierRoyaume.reconcilier(
                    Stream.concat(Stream.of(files).map(realmFiles::resolve), Stream.of(keys()))
                            .toList(),
                    all,
                    complete,
                    change -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An overlay with all the keys that Keycloak would give a realm, but for encrypted tokens. */
    private Path keys() throws IOException {
        var providers = JSON.createArrayNode();
        providers.add(provider("rsa", Map.of("privateKey", KnownKey.ISSUER.pem())));
        providers.add(provider("hmac-generated", Map.of("algorithm", "HS512")));
        providers.add(provider("aes-generated", Map.of()));
        var realm = JSON.createObjectNode();
        realm.putObject("components").set("org.keycloak.keys.KeyProvider", providers);
        return Files.writeString(folder.resolve("cles.json"), realm.toString());
    }

    private static ObjectNode provider(String kind, Map<String, String> settings) {
        var provider = JSON.createObjectNode().put("name", kind).put("providerId", kind);
        var config = provider.putObject("config");
        settings.forEach((name, value) -> config.putArray(name).add(value));
        return provider;
    }

    /** What the token endpoint of a realm answers to a form. */
    public JsonNode token(String realm, Map<String, String> form) {
        return JSON.readTree(
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                url()
                                                        + "/realms/"
                                                        + realm
                                                        + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))));
    }

    /** The header of its administrator. */
    public String adminBearer() {
        var form =
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMIN,
                        "password",
                        password);
        return "Bearer " + token("master", form).path("access_token").asString();
    }

    /**
     * A call of the administration of our realm.
     *
     * @param json empty for none
     */
    public JsonNode administer(String method, String path, String json) {
        var answer =
                send(
                        HttpRequest.newBuilder(URI.create(url() + "/admin/realms/ancrage" + path))
                                .header("Authorization", adminBearer())
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        json.isEmpty()
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(json)));
        return answer.isBlank() ? JSON.createObjectNode() : JSON.readTree(answer);
    }

    /** An account as the directory shows it to its administrator. */
    public JsonNode user(String account) {
        return administer("GET", "/users?exact=true&username=" + account, "").get(0);
    }

    /** Suspends an account, or lets it in again. */
    public void enable(String account, boolean enabled) {
        var user = (ObjectNode) user(account);
        user.put("enabled", enabled);
        administer("PUT", "/users/" + user.path("id").asString(), user.toString());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var answer =
                    HTTP.send(
                            request.timeout(Duration.ofSeconds(30)).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Keycloak answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One for each client that the realm's file leaves to the environment. */
    private static Map<String, String> secrets(Path realm, Path local) {
        try {
            return SECRET.matcher(Files.readString(realm) + Files.readString(local))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .collect(Collectors.toMap(name -> name, _ -> UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalProcess start() {
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
                        "--db-url=jdbc:h2:" + database),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password),
                folder);
    }

    private boolean isReady() {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                        .timeout(Duration.ofSeconds(3))
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
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
