package fr.ancrage.platform.horloge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Every service of one machine on the day that a file says, and on real time while there is none: a
 * demonstration turns the page for all of them at once.
 */
final class FileClock implements HorlogeMetier {

    private static final long LOOK_EVERY_NANOS = 200_000_000;

    private final Path file;
    private final Clock system;
    private final ZoneId zone;
    private HorlogeMetier current;
    private @Nullable FileTime seen;
    private long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;

    FileClock(Path file, Clock system, ZoneId zone) {
        this.file = file;
        this.system = system;
        this.zone = zone;
        this.current = HorlogeMetier.of(null, zone, system);
    }

    @Override
    public LocalDate aujourdhui() {
        return current().aujourdhui();
    }

    @Override
    public LocalDate aujourdhui(ZoneId elsewhere) {
        return current().aujourdhui(elsewhere);
    }

    @Override
    public Instant maintenant() {
        return current().maintenant();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    private synchronized HorlogeMetier current() {
        var now = System.nanoTime();
        if (now - lookedAt >= LOOK_EVERY_NANOS) {
            lookedAt = now;
            try {
                var changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
                if (changed == null) {
                    current = HorlogeMetier.of(null, zone, system);
                } else if (!changed.equals(seen)) {
                    current = HorlogeMetier.of(Files.readString(file), zone, system);
                }
                seen = changed;
            } catch (IOException e) {
                throw new IllegalStateException("the day's file cannot be read: " + file, e);
            }
        }
        return current;
    }
}
