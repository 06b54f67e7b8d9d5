package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.FaitConcours;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.concours.model.Registre.Origine;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Two dossiers became one. The absorbed one is marked first, so that what is told of it from then
 * on goes to the other; then the other takes over what it knew. A crash in between is healed by the
 * redelivery.
 */
@UseCase
public class ReunirConcours {

    public record Commande(String dossier, String departement, String dans, String message) {}

    private final Registre registre;
    private final EnregistrerFait enregistrer;

    public ReunirConcours(Registre registre, EnregistrerFait enregistrer) {
        this.registre = registre;
        this.enregistrer = enregistrer;
    }

    public void executer(Commande commande) {
        if (commande.dossier().equals(commande.dans())) {
            return;
        }
        var absorbe = marquer(commande);
        if (!absorbe.actes().isEmpty() || !absorbe.annulations().isEmpty()) {
            enregistrer.executer(
                    new EnregistrerFait.Commande(
                            commande.dans(),
                            commande.departement(),
                            garde -> garde.absorber(absorbe),
                            new FaitConcours.Absorbe(commande.dossier()),
                            commande.message()));
        }
    }

    private Concours marquer(Commande commande) {
        var origine = new Origine("message", commande.message());
        var fait = new FaitConcours.ReuniDans(commande.dans());
        var trouve = registre.trouver(ConcoursId.pour(commande.dossier()));
        if (trouve.isEmpty()) {
            var vide =
                    Concours.du(commande.dossier(), commande.departement())
                            .reunirDans(commande.dans());
            if (!registre.creer(vide, fait, origine)) {
                throw new OptimisticLockingFailureException("a fact opened the concours meanwhile");
            }
            return vide;
        }
        var concours = trouve.get().concours();
        if (concours.reuniDans() == null) {
            registre.changer(
                    trouve.get().version(), concours.reunirDans(commande.dans()), fait, origine);
        }
        return concours;
    }
}
