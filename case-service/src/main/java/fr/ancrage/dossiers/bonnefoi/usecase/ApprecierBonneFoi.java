package fr.ancrage.dossiers.bonnefoi.usecase;

import fr.ancrage.dossiers.bonnefoi.model.Appreciation;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.usecase.UseCase;

/** Keeps what an agent thinks of a household's good faith. */
@UseCase
public class ApprecierBonneFoi {

    public record Commande(String dossier, Appreciation appreciation) {}

    public sealed interface Resultat {

        record Enregistree(Dossier dossier) implements Resultat {}

        /** The same assessment is there. */
        record DejaEnregistree() implements Resultat {}

        record Inconnu() implements Resultat {}
    }

    private final Dossiers dossiers;

    public ApprecierBonneFoi(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu = dossiers.courant(commande.dossier()).orElse(null);
        if (lu == null) {
            return new Resultat.Inconnu();
        }
        Dossier.Changement appreciee = lu.dossier().apprecier(commande.appreciation());
        if (appreciee.vide()) {
            return new Resultat.DejaEnregistree();
        }
        dossiers.enregistrer(lu, appreciee, Auteur.agent(commande.appreciation().agent()));
        return new Resultat.Enregistree(appreciee.dossier());
    }
}
