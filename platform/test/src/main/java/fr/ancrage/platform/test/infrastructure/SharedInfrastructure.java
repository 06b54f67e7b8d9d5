package fr.ancrage.platform.test.infrastructure;

import fr.ancrage.platform.sealing.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * The one broker and the one database of a test run, by order of preference: named by the
 * environment, in a container, as a process of this machine.
 */
public final class SharedInfrastructure {

    private static final Logger LOG = LoggerFactory.getLogger(SharedInfrastructure.class);

    private static @Nullable LocalRabbitmq localRabbitmq;
    private static @Nullable LocalMongo localMongo;
    private static @Nullable Path keys;
    private static boolean rabbitmqReady;
    private static boolean mongodbReady;

    private SharedInfrastructure() {}

    /** Makes a MongoDB-protocol server available under {@code MONGODB_URI}. */
    public static synchronized void mongodb() {
        if (mongodbReady) {
            return;
        }
        var named = System.getenv("MONGODB_URI");
        if (named != null) {
            LOG.info("MongoDB: the one that the environment names");
        } else if (docker()) {
            var container = new MongoDBContainer("mongo:8");
            container.start();
            System.setProperty("MONGODB_URI", container.getConnectionString());
            LOG.info("MongoDB: a container");
        } else {
            localMongo = LocalMongo.start(freePort(), workingFolder("mongo"));
            System.setProperty("MONGODB_URI", localMongo.uri());
            LOG.info("MongoDB: the embedded server, as a process");
        }
        System.setProperty(
                "ANCRAGE_MONGODB_PREFIX", "t" + UUID.randomUUID().toString().substring(0, 8) + "-");
        mongodbReady = true;
    }

    /** Makes a broker available under {@code ANCRAGE_RABBITMQ_*}. */
    public static synchronized void rabbitmq() {
        if (rabbitmqReady) {
            return;
        }
        if (System.getenv("ANCRAGE_RABBITMQ_HOST") != null) {
            LOG.info("RabbitMQ: the one that the environment names");
        } else if (docker()) {
            var container = new RabbitMQContainer("rabbitmq:4-management");
            container.start();
            name(container.getHost(), container.getAmqpPort());
            System.setProperty("ANCRAGE_RABBITMQ_USERNAME", container.getAdminUsername());
            System.setProperty("ANCRAGE_RABBITMQ_PASSWORD", container.getAdminPassword());
            LOG.info("RabbitMQ: a container");
        } else {
            localRabbitmq = LocalRabbitmq.start(freePort(), freePort(), workingFolder("rabbitmq"));
            name("127.0.0.1", localRabbitmq.port());
            System.setProperty("ANCRAGE_RABBITMQ_USERNAME", "guest");
            System.setProperty("ANCRAGE_RABBITMQ_PASSWORD", "guest");
            LOG.info("RabbitMQ: a node of its own, as a process");
        }
        rabbitmqReady = true;
    }

    /**
     * Keys of what is sealed at rest, generated for this run, under {@code ANCRAGE_CLES}: one for
     * each département that has a charter or an invented one.
     */
    public static synchronized Path keys() {
        if (keys == null) {
            keys = workingFolder("cles");
            for (var owner : List.of("21", "77", "99")) {
                try {
                    Files.writeString(
                            keys.resolve(owner + ".1"),
                            Base64.getEncoder().encodeToString(Sealing.newKey()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            System.setProperty("ANCRAGE_CLES", keys.toString());
        }
        return keys;
    }

    /** The local broker, for drills that kill it; absent when it is not ours to kill. */
    public static synchronized @Nullable LocalRabbitmq localRabbitmq() {
        return localRabbitmq;
    }

    /** The local database, for drills that kill it; absent when it is not ours to kill. */
    public static synchronized @Nullable LocalMongo localMongo() {
        return localMongo;
    }

    private static void name(String host, int port) {
        System.setProperty("ANCRAGE_RABBITMQ_HOST", host);
        System.setProperty("ANCRAGE_RABBITMQ_PORT", Integer.toString(port));
    }

    private static boolean docker() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A port on loopback that no other test takes. */
    public static int freePort() {
        return Ports.free();
    }

    static Path workingFolder(String name) {
        try {
            return Files.createTempDirectory("ancrage-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
