package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;

/** The French public holidays; those of the droit local of Alsace-Moselle on request. */
@FunctionalInterface
public interface JoursFeries {
    boolean ferie(LocalDate date, boolean alsaceMoselle);
}
