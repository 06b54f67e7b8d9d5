package fr.ancrage.dossiers.procedure.model;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a change: an agent's login or a task.
 *
 * @param message the message that asks for it; one message never changes a case twice
 */
public record Auteur(String nom, @Nullable String message) {

    public static Auteur agent(String identifiant) {
        return new Auteur(identifiant, null);
    }
}
