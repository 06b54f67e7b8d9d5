package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.util.List;

/** The periods that each charter fixes, or leaves to fix. */
public interface ReglesConservation {

    /** Those in force on a day; empty for a département without charter. */
    List<RegleConservation> pour(String departement, LocalDate jour);

    List<String> departements();
}
