package fr.ancrage.commissions.seance.model;

/** How a member or a household attended. */
public enum Presence {
    PRESENT,
    REPRESENTE,
    ABSENT_EXCUSE,
    ABSENT
}
