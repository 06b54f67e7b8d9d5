package fr.ancrage.gateway.comptes.model;

/** Why an act on a habilitation is refused. */
public enum MotifRefus {
    /** Nobody decides on their own rights. */
    HABILITATION_PROPRE,
    /** The account holds a role that is not given here, or is a lead's and another lead asks. */
    COMPTE_RESERVE,
    /** Nobody grants what was not put in their hands. */
    ROLE_RESERVE,
    /** The charter does not give this role to this organisation. */
    ROLE_HORS_ORGANISATION,
    AUCUN_ROLE,
    PERIODE_PASSEE,
    DEJA_SUSPENDUE,
    PAS_SUSPENDUE,
    HABILITATION_FERMEE,
    /** No agent of the reader's département signs in with this login. */
    COMPTE_INCONNU,
    /** A partner's software signs in with it. */
    COMPTE_LOGICIEL
}
