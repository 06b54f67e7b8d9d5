package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Keeps on the case what the commission, the letters and the rehousing made of it: a line of the
 * history, and the involvement that lets a partner see the case, or its end (product §3).
 */
@UseCase
public class NoterFaitService {

    /**
     * @param service the service that says it
     * @param message the message that says it: the second delivery changes nothing
     */
    public record Commande(
            String dossier,
            FaitService fait,
            Mouvement mouvement,
            String service,
            String message) {}

    private final Dossiers dossiers;

    public NoterFaitService(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * @throws IllegalArgumentException when no such case exists: the message is parked for a person
     *     to look at
     */
    public void executer(Commande commande) {
        dossiers.noter(
                commande.dossier(),
                new Auteur(commande.service(), commande.message()),
                d -> d.noter(commande.fait(), commande.mouvement()));
    }
}
