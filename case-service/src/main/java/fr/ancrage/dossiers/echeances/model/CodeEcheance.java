package fr.ancrage.dossiers.echeances.model;

/** Codes of the échéances (product §7). */
public enum CodeEcheance {
    CP_DELAI,
    CP_DELAI_AU_PLUS_TOT,
    CP_DELAI_AU_PLUS_TARD,
    CAUTION_SIGNIFICATION,
    SIGNALEMENT_ORGANISME,
    ASSIGNATION_POSSIBLE,
    NOTIFICATION_PREFET,
    DSF_ENTRETIEN,
    DSF_TRANSMISSION,
    ENQUETE_SOCIALE,
    CQL_DELAI,
    CFP_REPONSE,
    RESPONSABILITE_ETAT,
    SIAO_PREAVIS,
    SURENDETTEMENT_FIN,
    PCS_FIN,
    PCS_NOUVEAU_BAIL;

    /**
     * The date is a first day, reached when it begins, and not a last day, which lasts until 24 h.
     */
    boolean premierJour() {
        return this == ASSIGNATION_POSSIBLE || this == RESPONSABILITE_ETAT;
    }
}
