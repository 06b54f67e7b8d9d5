package fr.ancrage.platform.test.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for processes that tests start. A port that is merely free now may be given to a caller's
 * connection, or to the tests of another module, before the process listens: these are below those
 * that the system gives to callers, and each is held by a lock of this JVM until it ends.
 */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int AFTER_THE_LAST = 32_000;
    private static final int TRIES = 1_000;
    private static final List<FileLock> HELD = new ArrayList<>();

    private Ports() {}

    static synchronized int free() {
        for (var i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_THE_LAST);
            if (hold(port) && nobodyListens(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + AFTER_THE_LAST);
    }

    private static boolean hold(int port) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "ancrage-ports");
        try {
            Files.createDirectories(folder);
            var file =
                    FileChannel.open(
                            folder.resolve(Integer.toString(port)),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                var lock = file.tryLock();
                if (lock != null) {
                    HELD.add(lock);
                    return true;
                }
            } catch (OverlappingFileLockException e) {
                // this JVM has given it already
            }
            file.close();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean nobodyListens(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
