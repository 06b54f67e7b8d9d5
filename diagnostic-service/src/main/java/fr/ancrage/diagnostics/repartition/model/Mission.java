package fr.ancrage.diagnostics.repartition.model;

/** What can be asked of a social service or an operator (product §7). */
public enum Mission {
    /** Social follow-up before the procedure (R-230…R-238). */
    SIGNALEMENT,
    /** Diagnostic social et financier, art. 24 III of the law of 6 July 1989 and décret 2021-8. */
    DSF,
    /**
     * The operator's diagnosis of S003 annexe 4: not the DSF, whatever the annexe's title says
     * (A-01).
     */
    DIAGNOSTIC_CCAPEX,
    /** Seine-et-Marne: enquête sociale, at least 30 days before the hearing. */
    ENQUETE_SOCIALE,
    /** The last chance visit of S003 annexe 3. */
    VISITE_ANTICIPATION,
    /** S003 annexe 5. */
    VEILLE_SOCIALE
}
