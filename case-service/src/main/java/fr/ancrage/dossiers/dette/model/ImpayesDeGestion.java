package fr.ancrage.dossiers.dette.model;

import java.time.LocalDate;
import java.util.Optional;

/** Where the charters' reading of arrears comes from. */
@FunctionalInterface
public interface ImpayesDeGestion {

    /** Empty when the charter says nothing of it. */
    Optional<ImpayeDeGestion> pour(String departement, LocalDate jour);
}
