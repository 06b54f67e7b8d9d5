package fr.ancrage.notifications.courriers.model;

import java.time.LocalDate;
import java.util.Optional;

/** The matrices of all charters, dated as they are. */
public interface Matrices {

    Optional<Matrice> pour(String departement, LocalDate jour);
}
