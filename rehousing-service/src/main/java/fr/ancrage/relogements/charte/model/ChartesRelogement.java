package fr.ancrage.relogements.charte.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The charters in force. */
public interface ChartesRelogement {

    List<String> departements();

    Optional<CharteRelogement> pour(String departement, LocalDate date);

    Optional<CharteRelogement> deLOrganisation(String organisation, LocalDate date);
}
