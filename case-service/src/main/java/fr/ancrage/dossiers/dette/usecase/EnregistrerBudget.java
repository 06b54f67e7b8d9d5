package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.BudgetMenage;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Keeps a budget of the household. */
@UseCase
public class EnregistrerBudget {

    public record Commande(String dossier, String departement, BudgetMenage budget) {}

    private final Dettes dettes;

    public EnregistrerBudget(Dettes dettes) {
        this.dettes = dettes;
    }

    /**
     * @return false when it is written down already
     */
    public boolean executer(Commande commande) {
        Dettes.Lu lu = dettes.duDossier(commande.dossier(), commande.departement()).getFirst();
        Optional<DetteDuDossier> suite = lu.dette().avec(commande.budget());
        suite.ifPresent(dette -> dettes.enregistrer(lu, dette));
        return suite.isPresent();
    }
}
