package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.platform.usecase.UseCase;

/** Two dossiers became one: the assignments of the absorbed one follow the one that was kept. */
@UseCase
public class SuivreDossierGarde {

    public record Commande(String absorbe, String garde, String message) {}

    private final Affectations affectations;

    public SuivreDossierGarde(Affectations affectations) {
        this.affectations = affectations;
    }

    public void executer(Commande commande) {
        for (var id : affectations.duDossier(commande.absorbe())) {
            affectations
                    .trouver(id)
                    .ifPresent(trouvee -> {
                        if (trouvee.affectation().suivre(commande.garde())
                                instanceof Decision.Prise prise) {
                            affectations.changer(
                                    trouvee.version(),
                                    prise,
                                    new Origine("message", commande.message()));
                        }
                    });
        }
    }
}
