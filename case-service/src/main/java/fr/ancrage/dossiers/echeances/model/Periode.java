package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;

/** An interval of days, both ends included. */
public record Periode(LocalDate du, LocalDate au) {
    public Periode {
        if (au.isBefore(du)) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    public boolean contient(LocalDate date) {
        return !date.isBefore(du) && !date.isAfter(au);
    }
}
