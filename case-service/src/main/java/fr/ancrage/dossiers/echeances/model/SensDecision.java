package fr.ancrage.dossiers.echeances.model;

/** What the prefect answered to a réquisition. */
public enum SensDecision {
    OCTROI,
    REFUS,
    SURSIS
}
