package fr.ancrage.relogements.dossiers.model;

import org.jspecify.annotations.Nullable;

/**
 * A dossier of which an act was recorded: where its dwelling is and, when the charter knows it, its
 * landlord. No name.
 */
public record DossierConnu(
        String dossier,
        String departement,
        String commune,
        @Nullable String arrondissement,
        String parc,
        @Nullable String bailleur) {}
