package fr.ancrage.platform.trail;

/** What was done; stored under these names. */
public enum TrailAction {
    LECTURE,
    EXPORT,
    MODIFICATION,
    REFUS
}
