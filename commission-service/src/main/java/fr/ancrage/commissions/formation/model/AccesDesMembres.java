package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.time.Period;

/** How long the members of a commission keep the cases of a sitting. */
public record AccesDesMembres(Period apresSeance, String source) {

    /** Where a charter is silent: nothing after the sitting. */
    public static final AccesDesMembres SANS_CHARTE =
            new AccesDesMembres(Period.ZERO, "R-401, à défaut de délai écrit dans la charte");

    /** The last day on which they read them. */
    public LocalDate dernierJour(LocalDate seance) {
        return seance.plus(apresSeance);
    }

    /** The earliest sitting whose cases are still read, the last day included. */
    LocalDate depuis(LocalDate aujourdhui) {
        var date = aujourdhui;
        while (!dernierJour(date.minusDays(1)).isBefore(aujourdhui)) {
            date = date.minusDays(1);
        }
        return date;
    }
}
