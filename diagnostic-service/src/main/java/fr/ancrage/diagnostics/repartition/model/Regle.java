package fr.ancrage.diagnostics.repartition.model;

/**
 * One routing rule of the charter.
 *
 * @param nom its code, unique inside a mission (« R-242 »)
 * @param source the sentence of the charter or of the law that it cites
 * @param additif it adds its result and never stops the search
 */
public record Regle(
        String nom,
        String libelle,
        Condition si,
        Consequence alors,
        String source,
        boolean additif) {}
