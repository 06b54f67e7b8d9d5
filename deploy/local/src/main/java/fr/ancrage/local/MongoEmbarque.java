package fr.ancrage.local;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.DurableBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The database server of a machine where no MongoDB is given: speaks its protocol on the loopback
 * interface, keeps its data in one file, survives {@code kill -9} without losing an acknowledged
 * write. What it promises and what it does not is in {@code
 * docs/adr/2026-11-20-embedded-database.md}.
 */
public final class MongoEmbarque implements AutoCloseable {

    /** How the process ends when the store can no longer be written. */
    public static final int STORE_FAILED = 3;

    private final MongoServer server;
    private final InetSocketAddress address;

    private MongoEmbarque(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Opens the data of a directory and listens.
     *
     * @param port on 127.0.0.1; 0 for a free one
     * @param directory created when absent; held by one server at a time
     */
    public static MongoEmbarque demarrer(int port, Path directory) {
        return demarrer(port, directory, failure -> {});
    }

    private static MongoEmbarque demarrer(
            int port, Path directory, Consumer<Throwable> onStoreFailure) {
        try {
            Files.createDirectories(directory);
            var backend = new DurableBackend(directory.resolve("ancrage.mv"), onStoreFailure);
            var server = new MongoServer(backend);
            server.bind(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port),
                    1,
                    Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));
            return new MongoEmbarque(server, Objects.requireNonNull(server.getLocalAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return address.getPort();
    }

    /** The address for a driver, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    /** Ends the connections and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Arguments: port, directory. Ends with SIGTERM, or by itself when the disk refuses. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            System.err.println("Usage : MongoEmbarque <port> <répertoire>");
            System.exit(2);
        }
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "fr/ancrage/local/logback.xml");
        }
        var ended = new CountDownLatch(1);
        MongoEmbarque mongo =
                demarrer(
                        Integer.parseInt(args[0]),
                        Path.of(args[1]),
                        failure -> {
                            System.err.println(
                                    "La base de données ne peut plus écrire sur le disque : "
                                            + failure.getMessage());
                            Runtime.getRuntime().halt(STORE_FAILED);
                        });
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    mongo.close();
                                    ended.countDown();
                                }));
        System.out.println("Base de données prête : " + mongo.uri());
        ended.await();
    }
}
