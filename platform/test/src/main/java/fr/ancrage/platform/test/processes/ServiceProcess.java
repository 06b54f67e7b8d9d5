package fr.ancrage.platform.test.processes;

import fr.ancrage.platform.test.infrastructure.LocalProcess;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One service of the platform, run from its jar, started again as often as a drill wants. */
public final class ServiceProcess {

    /**
     * Set by a bench to the modules that it measures, separated by commas: they compile for the
     * long run, as in production, and not for a quick start.
     */
    public static final String AT_FULL_SPEED = "ancrage.test.full-speed";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, Path> EXTRACTED = new ConcurrentHashMap<>();

    private final String module;
    private final int port = SharedInfrastructure.freePort();
    private final int managementPort = SharedInfrastructure.freePort();
    private final Path folder;
    private final Map<String, String> environment;
    private Map<String, String> ownEnvironment = Map.of();
    private @Nullable LocalProcess process;

    /**
     * @param module for example {@code case-service}
     * @param environment what names the broker, the database and the issuer
     */
    public ServiceProcess(String module, Map<String, String> environment) {
        this.module = module;
        this.environment = environment;
        try {
            this.folder =
                    Files.createTempDirectory(
                            Files.createDirectories(
                                    Path.of("target", "processes").toAbsolutePath()),
                            module + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code case-service}. */
    public String module() {
        return module;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Its health and metrics. */
    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** What its next lives find in their environment and no other service does. */
    public void alone(Map<String, String> environment) {
        ownEnvironment = environment;
    }

    /** Starts it, without waiting, with further properties. */
    public void launch(Map<String, String> properties) {
        launch(properties, List.of());
    }

    /** The same, with further options of the virtual machine. */
    public void launch(Map<String, String> properties, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=160m", // else it collects everything thrice as it starts
                        "--sun-misc-unsafe-memory-access=allow"));
        if (!List.of(System.getProperty(AT_FULL_SPEED, "").split(",", -1)).contains(module)) {
            // the first compiler alone reserves little for its code, and collects all to make room
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=160m"));
        }
        command.addAll(options);
        var all = new HashMap<>(properties);
        all.put("server.port", Integer.toString(port));
        all.put("management.server.port", Integer.toString(managementPort));
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-cp");
        command.add(
                extracted()
                        + "/*:"
                        + extracted()
                        + "/lib/*"
                        // What a drill adds comes for a drill only, and last: a cache of classes
                        // holds as long as what it was made of stands first.
                        + (properties.keySet().stream().anyMatch(name -> name.startsWith("drill."))
                                ? ":" + Path.of("target/test-classes").toAbsolutePath()
                                : ""));
        command.add(mainClass());
        var variables = new HashMap<>(environment);
        variables.putAll(ownEnvironment);
        process = LocalProcess.start(module, command, variables, folder);
    }

    /**
     * Makes a cache of its classes as they are once its beans are there, which a start with {@code
     * -XX:AOTCache} begins from: what {@code make up} does. Nothing of the service is left running.
     */
    public Path makeCache() {
        var cache = folder.resolve("classes.aot");
        launch(
                Map.of("spring.context.exit", "onRefresh"),
                List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off"));
        if (!current().join(Duration.ofMinutes(5)) || !Files.exists(cache)) {
            throw new IllegalStateException(module + " made no cache, see " + log());
        }
        return cache;
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        current().await(this::isReady, Duration.ofSeconds(120));
    }

    public boolean isReady() {
        try {
            var answer =
                    HTTP.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + managementPort
                                                            + "/actuator/health/readiness"))
                                    .timeout(Duration.ofSeconds(3))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** How many bytes its objects hold, once it has thrown away what nobody needs. */
    public long liveHeap() {
        try {
            var histogram =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                            .toString(),
                                    Long.toString(current().pid()),
                                    "GC.class_histogram")
                            .start();
            try (var lines = histogram.inputReader().lines()) {
                return lines.filter(line -> line.startsWith("Total"))
                        .map(line -> line.strip().split("\\s+"))
                        .mapToLong(total -> Long.parseLong(total[2]))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time that it has taken since its launch. */
    public Duration cpu() {
        return current().cpu();
    }

    /** What it keeps in memory, in bytes. */
    public long resident() {
        return current().resident();
    }

    /** Its metrics as it tells them to an operator: each series with its labels, and its value. */
    public Map<String, Double> metrics(String authorization) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(
                                            URI.create(managementUrl() + "/actuator/prometheus"))
                                    .header("Authorization", authorization)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> !line.startsWith("#"))
                    .collect(
                            Collectors.toMap(
                                    line -> line.substring(0, line.lastIndexOf(' ')),
                                    line ->
                                            Double.valueOf(
                                                    line.substring(line.lastIndexOf(' ') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        current().kill();
    }

    /** SIGTERM, then {@code kill -9} when it does not end within the given time. */
    public void end(Duration within) {
        current().end(within);
    }

    public Path log() {
        return current().log();
    }

    private LocalProcess current() {
        if (process == null) {
            throw new IllegalStateException(module + " was never launched");
        }
        return process;
    }

    /** Its jar, unpacked once for all the lives of this JVM's services. */
    private Path extracted() {
        return EXTRACTED.computeIfAbsent(module, _ -> extract());
    }

    private Path extract() {
        var target = Path.of("../../" + module + "/target").toAbsolutePath().normalize();
        var extracted = Path.of("target", "services", module).toAbsolutePath();
        var jar = target.resolve(module + "-0.1.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built: run `mvn verify`");
        }
        try {
            var stamp = extracted.resolve(".of");
            // Its content, not its date: a reproducible build gives every jar the same date.
            var now = checksum(jar);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(now)) {
                LocalProcess.start(
                                "extract",
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Djarmode=tools",
                                        "-jar",
                                        jar.toString(),
                                        "extract",
                                        "--force",
                                        "--destination",
                                        extracted.toString()),
                                Map.of(),
                                folder)
                        .join(Duration.ofSeconds(60));
                Files.writeString(stamp, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return extracted;
    }

    /** The quick kind: the first compiler takes a second for a cryptographic one of 100 MB. */
    private static String checksum(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var checksum = new CRC32C();
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
            return Files.size(file) + " " + checksum.getValue();
        }
    }

    private String mainClass() {
        try (var jar =
                new java.util.jar.JarFile(
                        extracted().resolve(module + "-0.1.0-SNAPSHOT.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
