package fr.ancrage.dossiers.habilitation;

/** Classes of data of product §3. */
public enum ClasseDonnees {
    /** Identity: names and the dwelling's address. */
    I,
    /** Contact: telephones, mail. */
    C,
    /** Procedure: acts, stages, deadlines, lease, landlord. */
    P,
    /** Debt: amounts. */
    D,
    /** Social: known, accompanied, measures. */
    S,
    /** Internal social report. */
    R,
    /** Contradictory version of the report. */
    RS,
    /** Vulnerability. */
    V,
    /** Risk: the police's evaluation. */
    K,
    /** Avis and préconisations. */
    A,
    /** Rehousing pool. */
    O,
    /** What was sent. */
    M
}
