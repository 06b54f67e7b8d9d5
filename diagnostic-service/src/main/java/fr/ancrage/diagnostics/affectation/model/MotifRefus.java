package fr.ancrage.diagnostics.affectation.model;

/** Why the model says no: an expected answer, never an exception. */
public enum MotifRefus {
    DEJA_ACCEPTEE,
    /** The assignment does not wait, or no longer waits, for an answer of its organisation. */
    PAS_A_ACCEPTER,
    /** Attempts, report and carence suppose an acceptance. */
    PAS_ACCEPTEE,
    /** It is in this agent's hands already. */
    DEJA_CONFIEE,
    DEJA_RENDUE,
    DEJA_CLOSE,
    /** Fewer than two attempts on different half-days (R-272, F-21). */
    TENTATIVES_INSUFFISANTES,
    SECTIONS_MANQUANTES,
    /** The report of another kind of mission. */
    CONTENU_INATTENDU,
    VISITE_INCOMPLETE,
    /** A measure to stay is recommended in the parc public only. */
    MAINTIEN_HORS_PARC_PUBLIC,
    DATE_A_VENIR,
    /** Nothing was written that could be given to anybody. */
    SANS_NOTES,
    NOTES_DEJA_PARTAGEES,
    NOTES_NON_PARTAGEES,
    /** Only what was refused, or what no rule gave to anybody, is given to another organisation. */
    PAS_A_REAFFECTER,
    /** The secretariat ended this organisation's involvement in the mission. */
    ORGANISATION_RETIREE
}
