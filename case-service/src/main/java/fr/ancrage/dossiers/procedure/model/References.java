package fr.ancrage.dossiers.procedure.model;

/**
 * Numbers cases by département and year: {@code 21-2026-000123}. A number may be lost by a crash,
 * never given twice.
 */
public interface References {
    String suivante(String departement, int annee);
}
