package fr.ancrage.dossiers.echeances.model;

/** Which date decides the rule set: never « today » (domain §1.1). */
public enum Ancre {
    /** Conclusion of the lease. */
    BAIL,
    /** The act from which the delay runs. */
    ACTE,
    /** Notification of the act to the prefect. */
    NOTIFICATION_PREFET,
    AUDIENCE,
    /** The prefect's request for the diagnosis. */
    SAISINE_DSF,
    /** First default of payment. */
    PREMIER_IMPAYE,
    /** Refusal, said or implicit, of the force publique. */
    REFUS
}
