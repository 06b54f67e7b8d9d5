package fr.ancrage.platform.horloge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clock that rules read. Its day can be set for a demonstration or a test; a production start
 * with a set clock is refused, since legal delays would then be counted from an invented day.
 */
public interface HorlogeMetier {

    /** The civil day in {@link #zone()}: legal delays count days, never hours. */
    LocalDate aujourdhui();

    /** The civil day in another zone; a set day is that day everywhere. */
    default LocalDate aujourdhui(ZoneId zone) {
        return LocalDate.ofInstant(maintenant(), zone);
    }

    /** The civil day where a département is: overseas it is its own (domain R-048). */
    default LocalDate aujourdhui(String departement) {
        return aujourdhui();
    }

    /** The départements where it is another day now than {@link #aujourdhui()}. */
    default Map<String, LocalDate> ailleurs() {
        return Map.of();
    }

    Instant maintenant();

    ZoneId zone();

    /**
     * Reads a setting.
     *
     * @param setting nothing for the real time; an ISO date to stay on that day while the time of
     *     day runs on; an ISO offset date-time to start there and run on with real time; {@code
     *     fichier:<path>} to follow what that file says, and real time while it is absent
     * @param system what runs on underneath
     * @throws IllegalArgumentException when the setting is none of these
     */
    static HorlogeMetier of(@Nullable String setting, ZoneId zone, Clock system) {
        return ClockSetting.parse(setting, zone).clock(zone, system);
    }

    /** The same clock, that knows where départements are. */
    static HorlogeMetier local(HorlogeMetier clock, TimeZones zones) {
        return new LocalClock(clock, zones);
    }

    /** A clock that stands still, for tests. */
    static HorlogeMetier fixed(Instant instant, ZoneId zone) {
        return new RunningClock(Clock.fixed(instant, zone), zone);
    }
}
