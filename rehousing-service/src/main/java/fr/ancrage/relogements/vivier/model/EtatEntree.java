package fr.ancrage.relogements.vivier.model;

/** Where a household stands in the pool. */
public enum EtatEntree {
    /** A report came before anybody recommended or entered: nothing is shown. */
    HORS_VIVIER,
    /** Entered, and invisible to landlords while the rapport social is missing. */
    A_COMPLETER,
    COMPLETE,
    SORTIE
}
