package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.diagnostics.affectation.model.DelaisDiagnostic;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;

/**
 * The hearing is postponed: what an open mission counts back from it is counted again (R-021,
 *
 */
@UseCase
public class ReporterAudience {

    public record Commande(String dossier, Mission mission, LocalDate audience, String message) {}

    private final Affectations affectations;
    private final DelaisDiagnostic delais;

    public ReporterAudience(Affectations affectations, DelaisDiagnostic delais) {
        this.affectations = affectations;
        this.delais = delais;
    }

    public void executer(Commande commande) {
        for (var id : affectations.ouvertesDuDossier(commande.dossier())) {
            affectations
                    .trouver(id)
                    .filter(t -> t.affectation().demande().mission() == commande.mission())
                    .filter(t -> t.affectation().demande().dateAudience() != null)
                    .ifPresent(trouvee -> {
                        if (trouvee.affectation().reporterAudience(commande.audience(), delais)
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
