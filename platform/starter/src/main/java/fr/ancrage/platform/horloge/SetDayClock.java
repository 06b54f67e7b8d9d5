package fr.ancrage.platform.horloge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Stays on one day; the hours run on so that what happens later is still dated later. */
record SetDayClock(LocalDate day, Clock system, ZoneId zone) implements HorlogeMetier {

    @Override
    public LocalDate aujourdhui() {
        return day;
    }

    @Override
    public LocalDate aujourdhui(ZoneId elsewhere) {
        return day;
    }

    @Override
    public Instant maintenant() {
        return day.atTime(LocalTime.ofInstant(system.instant(), zone)).atZone(zone).toInstant();
    }
}
