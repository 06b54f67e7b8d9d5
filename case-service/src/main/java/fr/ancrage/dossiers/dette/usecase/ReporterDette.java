package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/**
 * Tells a case what was written down of its debt, so that its clock counts with it. The debt is
 * written first; what a crash leaves between the two is told by {@link DettesAReporter}.
 */
@UseCase
public class ReporterDette {

    /**
     * @param source the case in whose debt it was written
     */
    public record Commande(String source, String departement, Auteur auteur) {

        static Commande de(DetteDuDossier dette, String agent) {
            return new Commande(dette.dossier(), dette.departement(), Auteur.agent(agent));
        }
    }

    private final Dettes dettes;
    private final Dossiers dossiers;

    public ReporterDette(Dettes dettes, Dossiers dossiers) {
        this.dettes = dettes;
        this.dossiers = dossiers;
    }

    public void executer(Commande commande) {
        // the case is read first: whoever tells it something newer meanwhile makes this one start
        // again
        Optional<Dossiers.Lu> dossier = dossiers.courant(commande.source());
        Dettes.Lu lu = dettes.duDossier(commande.source(), commande.departement()).getFirst();
        dossier.ifPresent(d ->
                dossiers.enregistrer(
                        d, d.dossier().noter(lu.dette().pourLHorloge()), commande.auteur()));
        dettes.reportee(lu);
    }
}
