package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The dates known of one calculation, among which each rule finds the one that decides for it. */
public record Ancres(Map<Ancre, LocalDate> dates) {
    public Ancres {
        dates = Map.copyOf(dates);
    }

    public static Ancres de(Ancre ancre, LocalDate date) {
        return new Ancres(Map.of(ancre, date));
    }

    public Ancres et(Ancre ancre, LocalDate date) {
        Map<Ancre, LocalDate> toutes = new EnumMap<>(Ancre.class);
        toutes.putAll(dates);
        toutes.put(ancre, date);
        return new Ancres(toutes);
    }

    public Optional<LocalDate> date(Ancre ancre) {
        return Optional.ofNullable(dates.get(ancre));
    }
}
