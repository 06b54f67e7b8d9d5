package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.vivier.model.Decision;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.model.Vivier.Origine;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A fact reaches the entry of its dossier, which it opens when it is the first. What is told of a
 * dossier that was absorbed goes to the one that was kept, unless it came before the merge and went
 * over with it.
 */
@UseCase
public class RecevoirFait {

    /** What the fact changes. */
    @FunctionalInterface
    public interface Effet {
        Decision.Prise sur(EntreeVivier entree);
    }

    public record Commande(String dossier, String departement, Effet effet, String message) {}

    private final Vivier vivier;

    public RecevoirFait(Vivier vivier) {
        this.vivier = vivier;
    }

    public void executer(Commande commande) {
        var origine = new Origine("message", commande.message());
        var dossier = commande.dossier();
        while (true) {
            var trouvee = vivier.trouver(EntreeId.pour(dossier));
            if (trouvee.isEmpty()) {
                creer(commande, dossier, origine);
                return;
            }
            var entree = trouvee.get().entree();
            if (entree.reuniDans() == null) {
                vivier.changer(trouvee.get().version(), commande.effet().sur(entree), origine);
                return;
            }
            if (vivier.connait(entree.id(), commande.message())) {
                return;
            }
            dossier = entree.reuniDans();
        }
    }

    private void creer(Commande commande, String dossier, Origine origine) {
        var nouvelle = EntreeVivier.du(dossier, commande.departement());
        if (!vivier.creer(commande.effet().sur(nouvelle), origine)) {
            throw new OptimisticLockingFailureException("another fact opened the entry");
        }
    }
}
