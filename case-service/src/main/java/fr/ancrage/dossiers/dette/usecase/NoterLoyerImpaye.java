package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Keeps that a current rent was not paid, which breaks a plan as a missed instalment does. */
@UseCase
public class NoterLoyerImpaye {

    public record Commande(
            String dossier, String departement, String plan, PlanPaiement.LoyerImpaye loyer) {}

    private final Dettes dettes;
    private final ReporterDette reporter;

    public NoterLoyerImpaye(Dettes dettes, ReporterDette reporter) {
        this.dettes = dettes;
        this.reporter = reporter;
    }

    /**
     * @return false when it is written down already
     */
    public boolean executer(Commande commande) {
        Dettes.Lu lu = dettes.duPlan(commande.dossier(), commande.departement(), commande.plan());
        Optional<DetteDuDossier> suite = lu.dette().avec(commande.plan(), commande.loyer());
        suite.ifPresent(dette -> {
            dettes.enregistrer(lu, dette);
            reporter.executer(ReporterDette.Commande.de(dette, commande.loyer().saisie().agent()));
        });
        return suite.isPresent();
    }
}
