package fr.ancrage.gateway.comptes.model;

/** For what a habilitation is given or changed: a code, since history holds no person's words. */
public enum Motif {
    PRISE_DE_POSTE,
    REMPLACEMENT,
    CHANGEMENT_DE_FONCTION,
    PROLONGATION,
    ABSENCE,
    RETOUR,
    DEPART,
    DOUTE_SUR_LE_COMPTE,
    ERREUR
}
