package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.Effacement.Reponse;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.usecase.UseCase;

/** A service has erased what it held: its counts complete the proof. */
@UseCase
public class NoterEffacement {

    /**
     * @param message the message that says it: the second delivery changes nothing
     */
    public record Commande(String effacement, Reponse reponse, String message) {}

    private final Effacements effacements;

    public NoterEffacement(Effacements effacements) {
        this.effacements = effacements;
    }

    /**
     * @throws IllegalArgumentException when nobody asked for this erasure: the message is parked
     */
    public void executer(Commande commande) {
        Effacements.Lu lu =
                effacements
                        .trouver(commande.effacement())
                        .orElseThrow(() -> new IllegalArgumentException("unknown erasure"));
        var suite = lu.effacement().noter(commande.reponse());
        if (!suite.equals(lu.effacement())) {
            effacements.enregistrer(
                    lu, suite, new Auteur(commande.reponse().service(), commande.message()));
        }
    }
}
