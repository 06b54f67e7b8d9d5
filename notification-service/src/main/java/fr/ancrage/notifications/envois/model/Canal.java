package fr.ancrage.notifications.envois.model;

/** How it reaches its addressee. */
public enum Canal {
    COURRIER_POSTAL,
    /** A mail with a link, to the organisation's mailbox; the message itself is in its inbox. */
    MESSAGE,
    /** The organisation's inbox alone. */
    PORTAIL
}
