package fr.ancrage.relogements.concours.model;

/** What the prefect decides of a réquisition. */
public enum SensDecision {
    OCTROI,
    REFUS,
    SURSIS
}
