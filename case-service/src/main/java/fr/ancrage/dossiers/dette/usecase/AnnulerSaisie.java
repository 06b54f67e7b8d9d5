package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** What was written down by mistake no longer counts; it stays, with the reason. */
@UseCase
public class AnnulerSaisie {

    public record Commande(
            String dossier, String departement, DetteDuDossier.Annulation annulation) {}

    private final Dettes dettes;
    private final ReporterDette reporter;

    public AnnulerSaisie(Dettes dettes, ReporterDette reporter) {
        this.dettes = dettes;
        this.reporter = reporter;
    }

    /**
     * @return false when it was cancelled already
     */
    public boolean executer(Commande commande) {
        Dettes.Lu lu =
                dettes.duDossier(commande.dossier(), commande.departement()).stream()
                        .filter(l -> l.dette().element(commande.annulation().element()).isPresent())
                        .findFirst()
                        .orElseThrow();
        Optional<DetteDuDossier> suite = lu.dette().avec(commande.annulation());
        suite.ifPresent(dette -> {
            dettes.enregistrer(lu, dette);
            reporter.executer(
                    ReporterDette.Commande.de(dette, commande.annulation().saisie().agent()));
        });
        return suite.isPresent();
    }
}
