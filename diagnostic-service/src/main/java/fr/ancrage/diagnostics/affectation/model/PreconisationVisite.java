package fr.ancrage.diagnostics.affectation.model;

/** What a visite d'anticipation may conclude: the closed list of R-265. */
public enum PreconisationVisite {
    /** A measure to stay in the dwelling: in the parc public only. */
    MESURE_MAINTIEN,
    ACCES_LOGEMENT,
    HEBERGEMENT_URGENCE,
    COMMISSION_SIAO,
    POURSUITE_VERS_OCTROI
}
