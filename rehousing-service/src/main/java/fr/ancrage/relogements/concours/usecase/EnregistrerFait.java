package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.FaitConcours;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.concours.model.Registre.Origine;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A fact of a dossier reaches its concours, which it opens when it is the first. What is told of a
 * dossier that was absorbed goes to the one that was kept, unless it came before the merge and went
 * over with it.
 */
@UseCase
public class EnregistrerFait {

    /** What the fact changes. */
    @FunctionalInterface
    public interface Effet {
        Concours sur(Concours concours);
    }

    /**
     * @param departement where the dossier is; a fact that supposes the concours need not say it
     */
    public record Commande(
            String dossier,
            @Nullable String departement,
            Effet effet,
            FaitConcours fait,
            String message) {}

    private final Registre registre;

    public EnregistrerFait(Registre registre) {
        this.registre = registre;
    }

    public void executer(Commande commande) {
        var dossier = commande.dossier();
        var origine = new Origine("message", commande.message());
        for (var trouve = registre.trouver(ConcoursId.pour(dossier));
                ;
                trouve = registre.trouver(ConcoursId.pour(dossier))) {
            if (trouve.isEmpty()) {
                creer(commande, dossier, origine);
                return;
            }
            var concours = trouve.get().concours();
            if (concours.reuniDans() == null) {
                registre.changer(
                        trouve.get().version(),
                        commande.effet().sur(concours),
                        commande.fait(),
                        origine);
                return;
            }
            if (registre.connait(concours.id(), commande.message())) {
                return;
            }
            dossier = concours.reuniDans();
        }
    }

    private void creer(Commande commande, String dossier, Origine origine) {
        if (!registre.creer(
                commande.effet().sur(Concours.du(dossier, commande.departement())),
                commande.fait(),
                origine)) {
            throw new OptimisticLockingFailureException("another fact opened the concours");
        }
    }
}
