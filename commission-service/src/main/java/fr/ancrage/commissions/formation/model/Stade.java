package fr.ancrage.commissions.formation.model;

/** Stages of the procedure, in their order. */
public enum Stade {
    IMPAYE,
    COMMANDEMENT_DE_PAYER,
    ASSIGNATION,
    AUDIENCE,
    JUGEMENT,
    CQL,
    REQUISITION,
    CFP,
    EXPULSION,
    CLOS
}
