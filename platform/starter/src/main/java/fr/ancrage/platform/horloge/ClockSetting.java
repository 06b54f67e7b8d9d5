package fr.ancrage.platform.horloge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What {@code ANCRAGE_HORLOGE} can say. */
sealed interface ClockSetting {

    record RealTime() implements ClockSetting {}

    record SetDay(LocalDate day) implements ClockSetting {}

    record SetStart(OffsetDateTime start) implements ClockSetting {}

    record FollowFile(Path file) implements ClockSetting {}

    /** Before the path of a file that says the day, read again when it changes. */
    String FILE = "fichier:";

    static ClockSetting parse(@Nullable String setting, ZoneId zone) {
        if (setting == null || setting.isBlank()) {
            return new RealTime();
        }
        var text = setting.strip();
        if (text.startsWith(FILE)) {
            return new FollowFile(Path.of(text.substring(FILE.length())));
        }
        try {
            return text.contains("T")
                    ? new SetStart(OffsetDateTime.parse(text))
                    : new SetDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "ancrage.horloge (ANCRAGE_HORLOGE) is neither an ISO date (2026-11-20) nor an ISO"
                            + " date-time with offset (2026-11-20T08:00:00+01:00) nor « fichier:<path> », in zone "
                            + zone,
                    e);
        }
    }

    default HorlogeMetier clock(ZoneId zone, Clock system) {
        return switch (this) {
            case RealTime() -> new RunningClock(system, zone);
            case SetDay(var day) -> new SetDayClock(day, system, zone);
            case FollowFile(var file) -> new FileClock(file, system, zone);
            case SetStart(var start) ->
                    new RunningClock(
                            Clock.offset(
                                    system, Duration.between(system.instant(), start.toInstant())),
                            zone);
        };
    }
}
