package fr.ancrage.dossiers.situation.usecase;

import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.platform.usecase.UseCase;

/** A measure ended, or was written by mistake: the trace of both stays. */
@UseCase
public class ArreterMesure {

    public record Commande(String dossier, String departement, MesureSociale.Arret arret) {}

    public sealed interface Resultat {

        record Arretee(FicheSituation fiche) implements Resultat {}

        /** It has ended, or never was. */
        record SansEffet() implements Resultat {}
    }

    private final FichesSituation fiches;

    public ArreterMesure(FichesSituation fiches) {
        this.fiches = fiches;
    }

    public Resultat executer(Commande commande) {
        FichesSituation.Lue lue = fiches.de(commande.dossier());
        boolean encore =
                lue.fiche()
                        .mesure(commande.arret().mesure())
                        .filter(m -> m.arret() == null)
                        .isPresent();
        if (!encore) {
            return new Resultat.SansEffet();
        }
        fiches.ajouter(commande.departement(), lue, commande.arret());
        return new Resultat.Arretee(fiches.de(commande.dossier()).fiche());
    }
}
