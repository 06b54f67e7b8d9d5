package fr.ancrage.dossiers.procedure.model;

/** Who owns the dwelling: a social landlord or anyone else. */
public enum Parc {
    PUBLIC,
    PRIVE
}
