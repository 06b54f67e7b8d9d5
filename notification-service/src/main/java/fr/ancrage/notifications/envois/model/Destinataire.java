package fr.ancrage.notifications.envois.model;

import org.jspecify.annotations.Nullable;

/**
 * Whom it is for. Never a name of a person: those are asked when the letter is written.
 *
 * @param organisation its code, when it is one of the charter
 * @param boite the mailbox that the mail goes to
 * @param aConfirmer several organisations cover the commune alike
 */
public record Destinataire(
        Genre genre, @Nullable String organisation, @Nullable String boite, boolean aConfirmer) {

    public enum Genre {
        MENAGE,
        PROPRIETAIRE,
        ORGANISATION,
        COMMUNE
    }

    public static Destinataire de(Genre genre) {
        return new Destinataire(genre, null, null, false);
    }

    /** What makes two addressees of one letter the same. */
    public String cle() {
        return genre + (organisation == null ? "" : ":" + organisation);
    }

    @Override
    public String toString() {
        return cle();
    }
}
