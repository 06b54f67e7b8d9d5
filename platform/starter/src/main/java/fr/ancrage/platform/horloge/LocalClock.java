package fr.ancrage.platform.horloge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** A clock that knows where départements are; one that is unknown has the day of the clock. */
record LocalClock(HorlogeMetier clock, TimeZones zones) implements HorlogeMetier {

    @Override
    public LocalDate aujourdhui() {
        return clock.aujourdhui();
    }

    @Override
    public LocalDate aujourdhui(ZoneId zone) {
        return clock.aujourdhui(zone);
    }

    @Override
    public LocalDate aujourdhui(String departement) {
        return clock.aujourdhui(zones.byDepartement().getOrDefault(departement, clock.zone()));
    }

    @Override
    public Map<String, LocalDate> ailleurs() {
        Map<String, LocalDate> others = new TreeMap<>();
        zones.byDepartement()
                .forEach((departement, zone) -> others.put(departement, clock.aujourdhui(zone)));
        others.values().removeIf(clock.aujourdhui()::equals);
        return others;
    }

    @Override
    public Instant maintenant() {
        return clock.maintenant();
    }

    @Override
    public ZoneId zone() {
        return clock.zone();
    }
}
