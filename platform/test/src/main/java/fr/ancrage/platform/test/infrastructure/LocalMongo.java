package fr.ancrage.platform.test.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The embedded MongoDB-protocol server as a process of its own, so that a drill can kill it. */
public final class LocalMongo {

    private final int port;
    private final Path folder;
    private LocalProcess process;

    /** How many bytes a file of it may have. */
    private OptionalLong room = OptionalLong.empty();

    private LocalMongo(int port, Path folder) {
        this.port = port;
        this.folder = folder;
        this.process = launch();
    }

    static LocalMongo start(int port, Path folder) {
        var mongo = new LocalMongo(port, folder);
        mongo.awaitListening();
        return mongo;
    }

    /** Without a database name. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same files. */
    public void restart() {
        launchAgain();
        awaitListening();
    }

    /** The same, without waiting: on a full disk it ends as soon as somebody writes. */
    public void launchAgain() {
        process = launch();
    }

    private void awaitListening() {
        process.await(() -> LocalProcess.listens(port), Duration.ofSeconds(30));
    }

    /** What runs it now. */
    public LocalProcess process() {
        return process;
    }

    /** Its disk takes nothing more, neither in this life nor in the next ones. */
    public void fillTheDisk() {
        try {
            room = OptionalLong.of(Files.size(data().resolve("ancrage.mv")));
            LocalProcess.start(
                            "prlimit",
                            List.of("prlimit", "--pid=" + process.pid(), limit()),
                            Map.of(),
                            folder)
                    .join(Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There is room again from its next life on. */
    public void emptyTheDisk() {
        room = OptionalLong.empty();
    }

    private String limit() {
        return "--fsize=" + room.orElseThrow();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private LocalProcess launch() {
        var command = new ArrayList<String>();
        if (room.isPresent()) {
            command.addAll(List.of("prlimit", limit()));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // its indexes and what it has just read are in its heap: a bench of 100 000 cases asks for
        // more
        command.addAll(
                List.of(
                        "-Xmx" + System.getProperty("ancrage.mongodb.heap", "512m"),
                        "-XX:+UseSerialGC"));
        // it compiles as this JVM does: quickly in tests, for the long run in a bench
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:Tiered"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.ancrage.local.MongoEmbarque",
                        Integer.toString(port),
                        data().toString()));
        return LocalProcess.start("mongo", command, Map.of(), folder);
    }
}
