package fr.ancrage.platform.test.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A RabbitMQ node of this test run: its own name, ports and folder, loopback only. */
public final class LocalRabbitmq {

    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private static final String EPMD = "epmd";

    /** Its schedulers give the processor back instead of spinning for the next message. */
    private static final String IDLE_AT_ONCE = "+sbwt none +sbwtdcpu none +sbwtdio none";

    private final int port;
    private final int distributionPort;
    private final int epmdPort;
    private final Path folder;
    private LocalProcess process;

    private LocalRabbitmq(int port, int distributionPort, int epmdPort, Path folder) {
        this.port = port;
        this.distributionPort = distributionPort;
        this.epmdPort = epmdPort;
        this.folder = folder;
        // Ours, in the foreground: the one that a node starts by itself outlives the node.
        LocalProcess.start(
                        "epmd",
                        List.of(EPMD, "-address", "127.0.0.1", "-port", Integer.toString(epmdPort)),
                        Map.of(),
                        folder)
                .await(() -> LocalProcess.listens(epmdPort), Duration.ofSeconds(10));
        this.process = launch();
    }

    static LocalRabbitmq start(int port, int distributionPort, Path folder) {
        if (!Files.isExecutable(SERVER)) {
            throw new IllegalStateException(
                    "RabbitMQ is not installed here: `make test` installs it, or apt-get install"
                            + " rabbitmq-server, or name one with ANCRAGE_RABBITMQ_HOST");
        }
        return new LocalRabbitmq(port, distributionPort, SharedInfrastructure.freePort(), folder);
    }

    public int port() {
        return port;
    }

    /** {@code kill -9} of the node. */
    public void kill() {
        process.kill();
    }

    /** Starts the same node again, with what it had on its disk. */
    public void restart() {
        process = launch();
    }

    /** What runs it now. */
    public LocalProcess process() {
        return process;
    }

    private LocalProcess launch() {
        try {
            var configuration = folder.resolve("rabbitmq.conf");
            Files.writeString(
                    configuration,
                    """
                    listeners.tcp.1 = 127.0.0.1:%d
                    loopback_users.guest = true
                    disk_free_limit.absolute = 50MB
                    log.console = true
                    log.console.level = warning
                    log.file = false
                    """
                            .formatted(port));
            var plugins = folder.resolve("enabled_plugins");
            Files.writeString(plugins, "[].\n");
            return LocalProcess.start(
                            "rabbitmq",
                            List.of(SERVER.toString()),
                            Map.ofEntries(
                                    Map.entry("HOME", folder.toString()),
                                    Map.entry("RABBITMQ_NODENAME", "ancrage" + port + "@localhost"),
                                    Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                                    Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                                    Map.entry(
                                            "RABBITMQ_DIST_PORT",
                                            Integer.toString(distributionPort)),
                                    Map.entry("RABBITMQ_CONFIG_FILE", configuration.toString()),
                                    Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString()),
                                    Map.entry(
                                            "RABBITMQ_MNESIA_BASE",
                                            folder.resolve("mnesia").toString()),
                                    Map.entry(
                                            "RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                                    Map.entry("ERL_EPMD_PORT", Integer.toString(epmdPort)),
                                    Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                                    Map.entry(
                                            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                                            "-kernel inet_dist_use_interface {127,0,0,1} "
                                                    + IDLE_AT_ONCE)),
                            folder)
                    .await(() -> LocalProcess.listens(port), Duration.ofMinutes(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
