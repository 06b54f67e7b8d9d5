package fr.ancrage.dossiers.territoire.model;

import java.time.LocalDate;
import java.util.Optional;

/** The charters in force, by département and by organisation. */
public interface Territoires {

    Optional<TerritoireDossiers> pour(String departement, LocalDate date);

    /** The département whose charter names this organisation. */
    Optional<TerritoireDossiers> deLOrganisation(String code, LocalDate date);
}
