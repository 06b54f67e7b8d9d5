package fr.ancrage.dossiers.echeances.model;

/** Where an échéance stands on the day one reads it. */
public enum EtatEcheance {
    A_VENIR,
    /** At most fifteen days ahead. */
    PROCHE,
    /** Passed. */
    ATTEINTE,
    /** What it asked for was done in time. */
    TENUE,
    /** The procedure went another way before it fell. */
    SANS_OBJET
}
