package fr.ancrage.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The library that gives a process another system clock: libfaketime, Debian's `faketime`. */
final class WrongClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String NAME = "faketime/libfaketime.so.1";

    private WrongClock() {}

    static String library() {
        try (var architectures = Files.newDirectoryStream(LIBRARIES)) {
            for (var architecture : architectures) {
                var library = architecture.resolve(NAME);
                if (Files.exists(library)) {
                    return library.toString();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(
                "no other clock without libfaketime: apt-get install faketime");
    }
}
