package fr.ancrage.commissions.bilan.model;

import java.time.LocalDate;
import java.util.List;

/** The objectives of the charters. */
public interface Objectifs {

    /** None where the charter sets none. */
    List<Objectif> pour(String departement, LocalDate jour);
}
