package fr.ancrage.relogements.concours.model;

import org.jspecify.annotations.Nullable;

/** Where the dwelling is. */
public record Localisation(
        String departement, String commune, @Nullable String arrondissement, String parc) {}
