package fr.ancrage.journeys;

import fr.ancrage.platform.test.infrastructure.LocalProcess;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that takes every mail and sends none, the same program as on the local platform. */
public final class MailCatcher {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = SharedInfrastructure.freePort();
    private final int apiPort = SharedInfrastructure.freePort();
    private final Path folder = Platform.folder("courriel");
    private final Path checkout;
    private LocalProcess process;

    private MailCatcher(Path checkout) {
        this.checkout = checkout;
        this.process = start();
    }

    static MailCatcher launch(Path checkout) {
        return new MailCatcher(checkout);
    }

    int port() {
        return port;
    }

    void awaitReady() {
        process.await(
                () -> LocalProcess.listens(port) && LocalProcess.listens(apiPort),
                Duration.ofSeconds(60));
    }

    /** Nobody answers any more; what it held is gone. */
    public void stop() {
        process.kill();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public void startAgain() {
        process = start();
        awaitReady();
    }

    /** Every mail that came, as it was on the wire. */
    public List<String> received() {
        var received = new ArrayList<String>();
        for (var user : json("/api/user")) {
            for (var message : json("/api/user/" + user.path("email").asString() + "/messages")) {
                received.add(message.path("mimeMessage").asString());
            }
        }
        return received;
    }

    private JsonNode json(String path) {
        try {
            return JsonMapper.shared()
                    .readTree(
                            HTTP.send(
                                            HttpRequest.newBuilder(
                                                            URI.create(
                                                                    "http://127.0.0.1:"
                                                                            + apiPort
                                                                            + path))
                                                    .timeout(Duration.ofSeconds(20))
                                                    .build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private LocalProcess start() {
        return LocalProcess.start(
                "courriel",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlog4j2.configurationFile="
                                + checkout.resolve("deploy/local/log4j2-courriel.xml"),
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + port,
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + apiPort,
                        "-jar",
                        checkout.resolve("deploy/local/target/greenmail-standalone.jar")
                                .toString()),
                Map.of(),
                folder);
    }
}
