package fr.ancrage.relogements.concours.model;

/** Where a request for force stands. */
public enum EtatConcours {
    EN_INSTRUCTION,
    REFUS_IMPLICITE,
    ACCORDE,
    REFUSE,
    SURSIS,
    /** The expulsion took place, or its minutes say how it ended. */
    CLOS,
    /** No act that counts asks or decides anything: not shown in the register. */
    SANS_OBJET
}
