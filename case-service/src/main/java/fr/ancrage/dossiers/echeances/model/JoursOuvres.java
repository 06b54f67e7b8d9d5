package fr.ancrage.dossiers.echeances.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days where the procedure runs: Monday to Friday except public holidays. */
public record JoursOuvres(JoursFeries feries, boolean alsaceMoselle) {

    public boolean ouvre(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !feries.ferie(date, alsaceMoselle);
    }

    /** The {@code n}-th working day after a date, which itself does not count. */
    public LocalDate plus(LocalDate date, int n) {
        return compter(date, n, 1);
    }

    /** The {@code n}-th working day before a date, which itself does not count. */
    public LocalDate moins(LocalDate date, int n) {
        return compter(date, n, -1);
    }

    /** The date itself, or the next working day when nothing can be done on it (CPC art. 642). */
    public LocalDate reporter(LocalDate date) {
        LocalDate jour = date;
        while (!ouvre(jour)) {
            jour = jour.plusDays(1);
        }
        return jour;
    }

    private LocalDate compter(LocalDate depart, int n, int pas) {
        LocalDate jour = depart;
        int restants = n;
        while (restants > 0) {
            jour = jour.plusDays(pas);
            if (ouvre(jour)) {
                restants--;
            }
        }
        return jour;
    }
}
