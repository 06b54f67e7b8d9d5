package fr.ancrage.gateway.comptes.usecase;

import java.time.LocalDate;

/** Tells an agent that an account that is not used will be closed. */
public interface Avertissements {

    /** Throws when the mail could not be handed over. */
    void avertir(String courriel, LocalDate fermetureLe);
}
