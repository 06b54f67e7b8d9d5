package fr.ancrage.commissions.formation.model;

/**
 * Where the charter sends a case, and why.
 *
 * @param formation its code
 * @param regle name of the rule
 * @param source what the charter cites
 */
public record Designation(String formation, String regle, String source, String explication) {}
