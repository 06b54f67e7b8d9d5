package fr.ancrage.dossiers.situation.usecase;

import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Keeps a measure. One that would be a doublon is kept all the same: the fiche says so, and
 * people decide which of the two ends.
 */
@UseCase
public class InscrireMesure {

    public record Commande(String dossier, String departement, MesureSociale mesure) {}

    public sealed interface Resultat {

        record Inscrite(FicheSituation fiche) implements Resultat {}

        /** The same measure from the same day is there. */
        record DejaInscrite() implements Resultat {}
    }

    private final FichesSituation fiches;

    public InscrireMesure(FichesSituation fiches) {
        this.fiches = fiches;
    }

    public Resultat executer(Commande commande) {
        FichesSituation.Lue lue = fiches.de(commande.dossier());
        if (lue.fiche().connait(commande.mesure())) {
            return new Resultat.DejaInscrite();
        }
        fiches.ajouter(commande.departement(), lue, commande.mesure());
        return new Resultat.Inscrite(fiches.de(commande.dossier()).fiche());
    }
}
