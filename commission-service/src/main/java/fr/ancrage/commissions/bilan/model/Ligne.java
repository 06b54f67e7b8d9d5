package fr.ancrage.commissions.bilan.model;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a bilan, with the year before.
 *
 * @param annee absent where it is hidden: fewer than five, or what would let such a figure be found
 * @param source how it is counted
 */
public record Ligne(
        String code,
        String libelle,
        @Nullable Long annee,
        @Nullable Long precedente,
        String source) {}
