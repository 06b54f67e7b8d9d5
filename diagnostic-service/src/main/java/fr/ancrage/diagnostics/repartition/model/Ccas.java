package fr.ancrage.diagnostics.repartition.model;

/**
 * The centre communal d'action sociale of a commune.
 *
 * @param travailleursSociaux whether it has social workers of its own: a flag of the charter
 *     (domain §2)
 */
public record Ccas(String code, boolean travailleursSociaux) {}
