package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Keeps a plan with its instalments. */
@UseCase
public class EnregistrerPlan {

    public record Commande(String dossier, String departement, PlanPaiement plan) {}

    private final Dettes dettes;
    private final ReporterDette reporter;

    public EnregistrerPlan(Dettes dettes, ReporterDette reporter) {
        this.dettes = dettes;
        this.reporter = reporter;
    }

    /**
     * @return false when it is written down already
     */
    public boolean executer(Commande commande) {
        Dettes.Lu lu = dettes.duDossier(commande.dossier(), commande.departement()).getFirst();
        Optional<DetteDuDossier> suite = lu.dette().avec(commande.plan());
        suite.ifPresent(dette -> {
            dettes.enregistrer(lu, dette);
            reporter.executer(ReporterDette.Commande.de(dette, commande.plan().saisie().agent()));
        });
        return suite.isPresent();
    }
}
