package fr.ancrage.dossiers.echeances.model;

/** Public (social) or private housing stock. */
public enum Parc {
    PUBLIC,
    PRIVE
}
