package fr.ancrage.diagnostics.repartition.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The routing tables of the charters, by département and date: what was decided stays explained by
 * its own table.
 */
public interface TablesRepartition {

    Optional<TableRepartition> pour(String departement, LocalDate date);

    Optional<TableRepartition> deLOrganisation(String organisation, LocalDate date);

    /** Whether the charter of another département lists the commune. */
    boolean communeConnue(String insee, LocalDate date);
}
