package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The formations of the charters, by département and date. */
public interface TablesFormations {

    List<String> departements();

    Optional<TableFormations> pour(String departement, LocalDate date);

    Optional<TableFormations> deLOrganisation(String organisation, LocalDate date);
}
