package fr.ancrage.diagnostics.affectation.model;

/** Why the model says no: an expected answer, never an exception. */
public enum MotifRefus {
    DEJA_ACCEPTEE,
    /** The assignment does not wait, or no longer waits, for an answer of its organisation. */
    PAS_A_ACCEPTER,
    /** Attempts, report and carence suppose an acceptance. */
    PAS_ACCEPTEE,
    DEJA_RENDUE,
    DEJA_CLOSE,
    /** Fewer than two attempts on different half-days (R-272, F-21). */
    TENTATIVES_INSUFFISANTES,
    SECTIONS_MANQUANTES,
    DATE_A_VENIR,
    /** Only what was refused, or what no rule gave to anybody, is given to another organisation. */
    PAS_A_REAFFECTER
}
