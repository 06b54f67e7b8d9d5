package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;

/** Where the delays of the charters come from. */
@FunctionalInterface
public interface DelaisDesChartes {
    /** The delays of a département for a fact of this date. */
    DelaisCharte pour(String departement, LocalDate date);
}
