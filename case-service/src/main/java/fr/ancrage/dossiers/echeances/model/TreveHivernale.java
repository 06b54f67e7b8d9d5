package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The winter truce (CPCE L. 412-6) as a table, since it was prolonged in 2020 and 2021: a
 * usual season for each time of the law, and the winters that had their own dates.
 */
public record TreveHivernale(List<Saison> saisons, List<Periode> exceptions) {

    /** Usual dates, for the winters that begin in {@code premierHiver} or later. */
    public record Saison(int premierHiver, MonthDay debut, MonthDay fin) {}

    public TreveHivernale {
        saisons = List.copyOf(saisons);
        exceptions = List.copyOf(exceptions);
    }

    /** The truce in which a day falls. */
    public Optional<Periode> contenant(LocalDate date) {
        return Stream.of(date.getYear() - 1, date.getYear())
                .flatMap(hiver -> hiver(hiver).stream())
                .filter(periode -> periode.contient(date))
                .findFirst();
    }

    private Optional<Periode> hiver(int annee) {
        Optional<Periode> exception =
                exceptions.stream().filter(p -> p.du().getYear() == annee).findFirst();
        if (exception.isPresent()) {
            return exception;
        }
        return saisons.stream()
                .filter(saison -> saison.premierHiver() <= annee)
                .max(Comparator.comparingInt(Saison::premierHiver))
                .map(s -> new Periode(s.debut().atYear(annee), s.fin().atYear(annee + 1)));
    }
}
