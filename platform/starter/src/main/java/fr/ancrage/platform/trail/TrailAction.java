package fr.ancrage.platform.trail;

/** What was done; stored under these names. */
public enum TrailAction {
    LECTURE,
    EXPORT,
    /** Letters made ready for the post: what leaves goes to those whom it is about. */
    IMPRESSION,
    MODIFICATION,
    /** The platform made something leave; the entry's organisation is the one that got it. */
    ENVOI,
    REFUS,
    /** Somebody came in at the door. */
    CONNEXION,
    DECONNEXION
}
