package fr.ancrage.commissions.formation.model;

/** The two halves of the rental market that every charter tells apart. */
public enum Parc {
    PUBLIC,
    PRIVE
}
