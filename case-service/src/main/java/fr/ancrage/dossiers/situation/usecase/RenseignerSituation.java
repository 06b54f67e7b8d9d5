package fr.ancrage.dossiers.situation.usecase;

import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.Renseignement;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.model.Saisie;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an organisation says of one thing. Who says that it knows the household follows it
 * from then on, and sees its case (product §3): the fiche is written first, then the case, so that
 * the same request, sent again, completes what was cut short.
 */
@UseCase
public class RenseignerSituation {

    /**
     * @param dossier the case itself, never one that was reunited
     * @param precedent id of the word that the author saw; absent when there was none
     */
    public record Commande(
            String dossier,
            String organisation,
            Rubrique rubrique,
            @Nullable String valeur,
            @Nullable String precedent,
            Saisie saisie) {
        @Override
        public String toString() {
            return "Commande[" + dossier + "]";
        }
    }

    public sealed interface Resultat {

        record Renseigne(FicheSituation fiche) implements Resultat {}

        /** Somebody said something else since the author looked. */
        record Depasse() implements Resultat {}
    }

    private final FichesSituation fiches;
    private final Dossiers dossiers;

    public RenseignerSituation(FichesSituation fiches, Dossiers dossiers) {
        this.fiches = fiches;
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        FichesSituation.Lue lue = fiches.de(commande.dossier());
        Renseignement dernier =
                lue.fiche().dernier(commande.organisation(), commande.rubrique()).orElse(null);
        String dit = dernier == null ? null : dernier.valeur();
        Dossiers.Lu dossier = dossiers.courant(commande.dossier()).orElseThrow();
        if (!Objects.equals(dit, commande.valeur())) {
            String connu = dernier == null ? null : dernier.id();
            if (!Objects.equals(connu, commande.precedent())) {
                return new Resultat.Depasse();
            }
            fiches.ajouter(
                    dossier.dossier().departement(),
                    lue,
                    Renseignement.nouveau(
                            commande.organisation(),
                            commande.rubrique(),
                            commande.valeur(),
                            commande.saisie()));
        }
        FicheSituation suite = fiches.de(commande.dossier()).fiche();
        if (commande.rubrique() == Rubrique.CONNAISSANCE) {
            dossiers.enregistrer(
                    dossier,
                    ConnaissanceDeclaree.sur(
                            dossier.dossier(), commande.organisation(), suite, commande.saisie()),
                    Auteur.agent(commande.saisie().agent()));
        }
        return new Resultat.Renseigne(suite);
    }
}
