package fr.ancrage.diagnostics.habilitation;

/** The classes of data of product §3 that an assignment holds. */
public enum Classe {
    /** Procedure: dossier, act, mission, dates, state. */
    P,
    /** Social: attempts to reach the household, and what was written when refusing or closing. */
    S,
    /** The contradictory version of the report, which tenant and landlord may read. */
    RS,
    /**
     * The internal social report: notes that stay with those who accompany and the State.
     */
    R
}
