package fr.ancrage.diagnostics.affectation.model;

/** The dates that an assignment must hold. */
public enum CodeEcheance {
    /**
     * Interview offered within 15 working days of the prefect's request: décret 2021-8, art. 1
     * (R-021).
     */
    DSF_ENTRETIEN,
    /**
     * Diagnosis sent to the judge at least 5 working days before the hearing: décret 2021-8, art. 1
     * (R-021).
     */
    DSF_TRANSMISSION,
    /** Enquête sociale at least 30 days before the hearing: charter of Seine-et-Marne. */
    ENQUETE_SOCIALE
}
