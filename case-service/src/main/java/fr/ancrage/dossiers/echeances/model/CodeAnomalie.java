package fr.ancrage.dossiers.echeances.model;

/** What the clock flags (product §7). It never blocks and never concludes: a judge does. */
public enum CodeAnomalie {
    DELAI_INCERTAIN,
    ASSIGNATION_PREMATUREE,
    NOTIFICATION_TARDIVE,
    ETAPE_MANQUANTE,
    CQL_INCONNU,
    REQUISITION_PREMATUREE,
    EXPULSION_EN_TREVE,
    SIGNALEMENT_REQUIS,
    MENTION_MANQUANTE,
    CAUTION_NON_PREVENUE,
    DELAIS_SOUS_CONDITIONS,
    PCS_HORS_CADRE,
    APL_SANS_COMPETENCE
}
