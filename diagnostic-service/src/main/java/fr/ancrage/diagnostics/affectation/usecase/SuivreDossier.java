package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.Demande.Suites;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;

/**
 * Something happened to a dossier: an expulsion, a postponed hearing, an act undone, a merge, an
 * examination (product §8).
 *
 * <p>The fact is kept first, then applied to each assignment by its own write, which its own
 * journal protects from a second delivery. A crash in between is healed by the redelivery, and an
 * assignment that is born meanwhile reads the fact by itself.
 */
@UseCase
public class SuivreDossier {

    public record Commande(String dossier, Suite.Fait fait, String message) {}

    private final Affectations affectations;
    private final Suites suites;
    private final AppliquerSuite appliquer;
    private final List<ApresUnFait> ensuite;

    public SuivreDossier(
            Affectations affectations,
            Suites suites,
            AppliquerSuite appliquer,
            List<ApresUnFait> ensuite) {
        this.affectations = affectations;
        this.suites = suites;
        this.appliquer = appliquer;
        this.ensuite = List.copyOf(ensuite);
    }

    public void executer(Commande commande) {
        suites.retenir(commande.dossier(), commande.fait());
        affectations
                .duDossier(commande.dossier())
                .forEach(id -> appliquer.executer(id, commande.message()));
        ensuite.forEach(e -> e.executer(commande.dossier()));
    }
}
