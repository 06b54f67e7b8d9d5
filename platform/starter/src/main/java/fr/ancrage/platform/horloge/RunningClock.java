package fr.ancrage.platform.horloge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

record RunningClock(Clock clock, ZoneId zone) implements HorlogeMetier {

    @Override
    public LocalDate aujourdhui() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public Instant maintenant() {
        return clock.instant();
    }
}
