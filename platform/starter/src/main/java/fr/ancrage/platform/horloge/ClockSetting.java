package fr.ancrage.platform.horloge;

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

    static ClockSetting parse(@Nullable String setting, ZoneId zone) {
        if (setting == null || setting.isBlank()) {
            return new RealTime();
        }
        var text = setting.strip();
        try {
            return text.contains("T")
                    ? new SetStart(OffsetDateTime.parse(text))
                    : new SetDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "ancrage.horloge (ANCRAGE_HORLOGE) is neither an ISO date (2026-11-20) nor an ISO"
                            + " date-time with offset (2026-11-20T08:00:00+01:00), in zone "
                            + zone,
                    e);
        }
    }

    default HorlogeMetier clock(ZoneId zone, Clock system) {
        return switch (this) {
            case RealTime() -> new RunningClock(system, zone);
            case SetDay(var day) -> new SetDayClock(day, system, zone);
            case SetStart(var start) ->
                    new RunningClock(
                            Clock.offset(
                                    system, Duration.between(system.instant(), start.toInstant())),
                            zone);
        };
    }
}
