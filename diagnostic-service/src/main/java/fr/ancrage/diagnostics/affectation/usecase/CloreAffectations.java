package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes what is still open when it has lost its reason: the household was expelled (product §8),
 * or the act that asked was undone.
 *
 * <p>Each assignment is closed by its own write, which its own journal protects from a second
 * delivery; a crash between two of them is healed by the redelivery, which finds the rest.
 */
@UseCase
public class CloreAffectations {

    /**
     * @param acte only what this act asked, or everything that is open when absent
     */
    public record Commande(
            String dossier, @Nullable String acte, String motif, LocalDate le, String message) {}

    private final Affectations affectations;

    public CloreAffectations(Affectations affectations) {
        this.affectations = affectations;
    }

    public void executer(Commande commande) {
        for (var id : visees(commande)) {
            affectations
                    .trouver(id)
                    .ifPresent(trouvee -> {
                        var decision =
                                trouvee.affectation()
                                        .clore(new Motif(commande.motif(), null), commande.le());
                        if (decision instanceof Decision.Prise prise) {
                            affectations.changer(
                                    trouvee.version(),
                                    prise,
                                    new Origine("message", commande.message()));
                        }
                    });
        }
    }

    private List<AffectationId> visees(Commande commande) {
        return commande.acte() == null
                ? affectations.ouvertesDuDossier(commande.dossier())
                : affectations.deLActe(commande.dossier(), commande.acte());
    }
}
