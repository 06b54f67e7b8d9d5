package fr.ancrage.drills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A system clock that is wrong, for one process: {@code drills/horloge.c}, compiled here and
 * preloaded. What packages offer for it (libfaketime) moves the monotonic clock's waits too: a JVM
 * that parks under it comes back at once, spins, and no service is ever ready.
 */
final class WrongClock {

    /** What tells it from the right one, whatever a start costs. */
    private static final Duration TOLERANCE = Duration.ofSeconds(20);

    private WrongClock() {}

    /** The environment of a process whose clock is off by so much; its leases are those of use. */
    static Map<String, String> offBy(Duration difference) {
        return Map.of(
                "LD_PRELOAD",
                library().toString(),
                "DRILL_CLOCK",
                Long.toString(difference.toSeconds()),
                "ANCRAGE_DEPART_BAIL",
                "6m");
    }

    /** Fails unless the server at an address tells a time that is off by so much. */
    static void verify(String url, Duration difference) {
        try {
            var told = java.net.URI.create(url).toURL().openConnection().getDate();
            var found = Duration.ofMillis(told - System.currentTimeMillis());
            if (found.minus(difference).abs().compareTo(TOLERANCE) > 0) {
                throw new IllegalStateException(
                        "a clock that had to be off by " + difference + " is off by " + found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path library() {
        var source = Path.of("target", "horloge.c").toAbsolutePath();
        var library = source.resolveSibling("horloge.so");
        try (var text = WrongClock.class.getResourceAsStream("/drills/horloge.c")) {
            Files.write(source, text.readAllBytes());
            var compiler =
                    new ProcessBuilder(
                                    "cc",
                                    "-shared",
                                    "-fPIC",
                                    "-O2",
                                    "-o",
                                    library.toString(),
                                    source.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
            if (compiler.waitFor() != 0) {
                throw new IllegalStateException("horloge.c was not compiled: " + said);
            }
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a C compiler is needed: apt-get install gcc libc6-dev", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
