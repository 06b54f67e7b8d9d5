package fr.ancrage.relogements.concours.model;

/** Why an act on a concours is refused. */
public enum MotifRefus {
    CONCOURS_NON_ACCORDE
}
