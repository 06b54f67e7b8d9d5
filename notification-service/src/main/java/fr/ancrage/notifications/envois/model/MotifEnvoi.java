package fr.ancrage.notifications.envois.model;

/** Why an envoi is blocked, cancelled or without addressee. */
public enum MotifEnvoi {
    /** The mail server said no for good. */
    REFUS_DU_SERVEUR,
    TROP_D_ESSAIS,
    /** A stop came between handing over and recording: nobody knows whether it left. */
    ISSUE_INCONNUE,
    ADRESSE_ABSENTE,
    ECRITURE_IMPOSSIBLE,
    ACTE_ANNULE,
    CONVOCATION_RETIREE,
    DOSSIER_CLOS,
    /** Two dossiers became one, and the other one's letter stands for both. */
    DOUBLON,
    ECARTE,
    ORGANISATION_INCONNUE,
    SERVICE_SAISI_INCONNU,
    CCAS_ABSENT,
    BAILLEUR_INCONNU,
    ETUDE_INCONNUE,
    FORCES_SECURITE_INCONNUES,
    ORGANISME_PAYEUR_INCONNU,
    AUCUN_REFERENT,
    COMMUNE_INCONNUE,
    SECRETARIAT_INCONNU,
    IDENTITE_ABSENTE,
    ACTEUR_NON_PREVU
}
