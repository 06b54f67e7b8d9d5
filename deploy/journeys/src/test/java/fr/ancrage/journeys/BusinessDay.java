package fr.ancrage.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/** The day of all services of the platform: one file, read again when it changes. */
public final class BusinessDay {

    private final Path file;
    private LocalDate day;

    BusinessDay(Path file, LocalDate first) {
        this.file = file.toAbsolutePath();
        this.day = first;
        write();
    }

    /** What {@code ANCRAGE_HORLOGE} says. */
    String setting() {
        return "fichier:" + file;
    }

    public LocalDate today() {
        return day;
    }

    /** Turns the page, forward only: what happened stays in the past. */
    public void turnTo(LocalDate next) {
        if (next.isBefore(day)) {
            throw new IllegalArgumentException("days do not come back: " + next);
        }
        day = next;
        write();
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, day.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
