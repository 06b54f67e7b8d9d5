package fr.ancrage.commissions.seance.model;

/** Why the model says no: an expected answer, never an exception. */
public enum MotifRefus {
    SEANCE_CLOSE,
    /** Attendance, opinions and closing come on the day of the sitting or after. */
    SEANCE_A_VENIR,
    /** */
    CAPACITE_ATTEINTE,
    /** */
    PARC_NON_ADMIS,
    STADE_NON_ADMIS,
    /** No fact about this case has come, or none that the secretariat sees. */
    DOSSIER_INCONNU,
    DOSSIER_CLOS,
    DEJA_INSCRIT,
    PAS_INSCRIT,
    ORDRE_INCOMPLET,
    AVIS_DEJA_RENDU,
    /** the paying organisation asked, and nothing is decided; or it did not ask. */
    DECISION_APL_MANQUANTE,
    SANS_SAISINE_APL,
    DECISIONS_MANQUANTES,
    PRECONISATION_DEJA_CLOSE,
    /** a diagnosis is decided by the State, the Département or the landlord concerned. */
    DIAGNOSTIC_NON_DECIDE,
    /** with the source of its funding. */
    FINANCEMENT_MANQUANT
}
