package fr.ancrage.dossiers.situation.model;

import java.time.LocalDate;
import java.util.Optional;

/** What the charter in force says of the fiche; empty where a département has none. */
public interface CadresSituation {

    Optional<CadreSituation> pour(String departement, LocalDate jour);
}
