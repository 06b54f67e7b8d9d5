package fr.ancrage.notifications.annuaire.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The directories of all charters, dated as they are. */
public interface Annuaires {

    Optional<Annuaire> pour(String departement, LocalDate jour);

    Optional<Annuaire> deLOrganisation(String organisation, LocalDate jour);

    List<String> departements();
}
