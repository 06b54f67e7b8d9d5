package fr.ancrage.diagnostics.affectation.model;

/** Where a deadline stands on a given day. */
public enum EtatEcheance {
    A_VENIR,
    /** At most fifteen days ahead. */
    PROCHE,
    /** Passed without what it asked for. */
    ATTEINTE,
    /** What it asked for was done in time. */
    TENUE,
    SANS_OBJET
}
