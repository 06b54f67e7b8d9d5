package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.model.Vivier.Origine;
import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Two dossiers became one. The absorbed entry is marked first and leaves the pool, then the other
 * takes over; a crash in between is healed by the redelivery, from what the absorbed one keeps.
 */
@UseCase
public class ReunirEntrees {

    public record Commande(String dossier, String departement, String dans, String message) {}

    private final Vivier vivier;
    private final RecevoirFait recevoir;
    private final HorlogeMetier horloge;

    public ReunirEntrees(Vivier vivier, RecevoirFait recevoir, HorlogeMetier horloge) {
        this.vivier = vivier;
        this.recevoir = recevoir;
        this.horloge = horloge;
    }

    public void executer(Commande commande) {
        if (commande.dossier().equals(commande.dans())) {
            return;
        }
        var le = horloge.aujourdhui();
        var absorbee = marquer(commande, le).avantReunion();
        if (absorbee.sejour() == null && absorbee.rapports().isEmpty()) {
            return;
        }
        recevoir.executer(
                new RecevoirFait.Commande(
                        commande.dans(),
                        commande.departement(),
                        garde -> garde.absorber(absorbee, le),
                        commande.message()));
    }

    private EntreeVivier marquer(Commande commande, LocalDate le) {
        var origine = new Origine("message", commande.message());
        var trouvee = vivier.trouver(EntreeId.pour(commande.dossier()));
        if (trouvee.isEmpty()) {
            var prise =
                    EntreeVivier.du(commande.dossier(), commande.departement())
                            .reunirDans(commande.dans(), le);
            if (!vivier.creer(prise, origine)) {
                throw new OptimisticLockingFailureException("a fact opened the entry meanwhile");
            }
            return prise.entree();
        }
        var entree = trouvee.get().entree();
        if (entree.reuniDans() != null) {
            return entree;
        }
        var prise = entree.reunirDans(commande.dans(), le);
        vivier.changer(trouvee.get().version(), prise, origine);
        return prise.entree();
    }
}
