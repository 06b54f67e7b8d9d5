package fr.ancrage.notifications.envois.model;

/** Where an envoi is between « prepared » and « left ». */
public enum EtatEnvoi {
    /** Recorded, nothing has left. A letter waits for the household's name, a mail for its turn. */
    PREPARE,
    /** The letter is written and sealed. */
    A_IMPRIMER,
    /** In the hands of the printer, or of the mail server. */
    REMIS,
    /** Posted, accepted by the mail server, or in the inbox. */
    CONFIRME,
    /** Not taken this time; it is tried again. */
    ECHOUE,
    /** Nothing more happens without a person. */
    BLOQUE,
    ANNULE,
    /** Nobody to write to was found; a person must see it. */
    SANS_DESTINATAIRE;

    /** It left, or may have left. */
    public boolean parti() {
        return this == CONFIRME || this == REMIS;
    }
}
