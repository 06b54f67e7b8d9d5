package fr.ancrage.relogements.habilitation;

/** The classes of data of product §3 that this service holds. */
public enum Classe {
    /** Procedure: acts, decisions, dates, execution, day and hour of the expulsion. */
    P,
    /** Vulnerability: category, whether a criterion is recorded, veille sociale, what SIAO did. */
    V,
    /** Pool: entry, what is missing, lead landlord, proposals, outcome. */
    O,
    /** Social: reports, evolution of the situation, DALO. */
    S
}
