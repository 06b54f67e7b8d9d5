package fr.ancrage.relogements.vivier.model;

/** Why an act on an entry of the pool is refused. */
public enum MotifRefus {
    DEJA_AU_VIVIER,
    PAS_AU_VIVIER,
    RAPPORT_SOCIAL_MANQUANT,
    PROPOSITION_INCONNUE,
    PROPOSITION_EN_COURS,
    PROPOSITION_DEJA_REPONDUE,
    PROPOSITION_NON_REFUSEE
}
