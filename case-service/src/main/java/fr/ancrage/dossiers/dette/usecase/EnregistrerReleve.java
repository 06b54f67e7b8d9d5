package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Keeps what one source says is owed. */
@UseCase
public class EnregistrerReleve {

    public record Commande(String dossier, String departement, ReleveDette releve) {}

    private final Dettes dettes;

    public EnregistrerReleve(Dettes dettes) {
        this.dettes = dettes;
    }

    /**
     * @return false when it is written down already
     */
    public boolean executer(Commande commande) {
        Dettes.Lu lu = dettes.duDossier(commande.dossier(), commande.departement()).getFirst();
        Optional<DetteDuDossier> suite = lu.dette().avec(commande.releve());
        suite.ifPresent(dette -> dettes.enregistrer(lu, dette));
        return suite.isPresent();
    }
}
