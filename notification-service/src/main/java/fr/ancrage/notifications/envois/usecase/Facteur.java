package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;

/** Hands one mail to the mail server. */
public interface Facteur {

    /** What the mail server answered. Its words may stand in a register: they name nobody. */
    sealed interface Reponse {

        record Pris() implements Reponse {}

        /** Nobody was there; nothing left. */
        record Absent() implements Reponse {}

        /** Not this time. */
        record PlusTard(String reponse) implements Reponse {}

        /** Never. */
        record Refus(String reponse) implements Reponse {}

        /** It was under way when the line broke. */
        record Inconnu() implements Reponse {}
    }

    Reponse remettre(Envoi envoi);

    /** Whether the mail server answers now; nothing is handed over. */
    boolean joignable();
}
