package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Keeps what one source says is owed. */
@UseCase
public class EnregistrerReleve {

    public record Commande(String dossier, String departement, ReleveDette releve, String agent) {}

    private final Dettes dettes;
    private final ReporterDette reporter;

    public EnregistrerReleve(Dettes dettes, ReporterDette reporter) {
        this.dettes = dettes;
        this.reporter = reporter;
    }

    /**
     * @return false when it is written down already
     */
    public boolean executer(Commande commande) {
        Dettes.Lu lu = dettes.duDossier(commande.dossier(), commande.departement()).getFirst();
        Optional<DetteDuDossier> suite = lu.dette().avec(commande.releve());
        suite.ifPresent(dette -> {
            dettes.enregistrer(lu, dette);
            reporter.executer(ReporterDette.Commande.de(dette, commande.agent()));
        });
        return suite.isPresent();
    }
}
