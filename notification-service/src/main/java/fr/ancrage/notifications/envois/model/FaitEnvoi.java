package fr.ancrage.notifications.envois.model;

/** What happened to an envoi, as its history says it. */
public enum FaitEnvoi {
    PREPARE,
    PARTI,
    SANS_DESTINATAIRE,
    ECRIT,
    REMIS,
    REMIS_EN_ATTENTE,
    ECHOUE,
    BLOQUE,
    REJOUE,
    ECARTE,
    IMPRIME,
    LU,
    ANNULE,
    DEMANDE_AUSSI,
    DOSSIER_SUIVI,
    IMPLICATIONS_SUIVIES
}
