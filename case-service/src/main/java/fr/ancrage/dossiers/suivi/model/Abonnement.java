package fr.ancrage.dossiers.suivi.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;

/**
 * An agent wants to know what happens to a case.
 *
 * @param vu sequence of the last line of the history when the agent last looked
 */
@DonneePersonnelle
public record Abonnement(String agent, long vu) {

    @Override
    public String toString() {
        return "Abonnement[***]";
    }
}
