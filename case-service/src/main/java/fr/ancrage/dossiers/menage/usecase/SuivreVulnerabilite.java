package fr.ancrage.dossiers.menage.usecase;

import fr.ancrage.dossiers.menage.model.FicheMenage;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Vulnerabilite;
import fr.ancrage.platform.usecase.UseCase;

/** A criterion of vulnerability is asked for, retained, or over. */
@UseCase
public class SuivreVulnerabilite {

    /** What happens to a criterion. */
    public sealed interface Pas {

        /** Somebody asks for it. */
        record Demande(String critere) implements Pas {}

        /** It takes the step's state. */
        record Suite(String vulnerabilite) implements Pas {}
    }

    public record Commande(String menage, Pas pas, Vulnerabilite.Etape etape) {
        @Override
        public String toString() {
            return "Commande[" + menage + "]";
        }
    }

    public sealed interface Resultat {

        record Suivie(Menage menage) implements Resultat {}

        /** It is asked for already, or does not lead there. */
        record SansEffet() implements Resultat {}

        record Inconnue() implements Resultat {}
    }

    private final Menages menages;

    public SuivreVulnerabilite(Menages menages) {
        this.menages = menages;
    }

    public Resultat executer(Commande commande) {
        Menage menage = menages.trouver(commande.menage()).orElseThrow();
        FicheMenage fiche = menage.fiche();
        return switch (commande.pas()) {
            case Pas.Demande(String critere) ->
                    fiche.enCours(critere)
                            ? new Resultat.SansEffet()
                            : garder(menage, Vulnerabilite.nouvelle(critere, commande.etape()));
            case Pas.Suite(String id) ->
                    fiche.vulnerabilite(id)
                            .map(v ->
                                    v.peut(commande.etape().etat())
                                            ? garder(menage, v.passe(commande.etape()))
                                            : new Resultat.SansEffet())
                            .orElseGet(Resultat.Inconnue::new);
        };
    }

    private Resultat garder(Menage menage, Vulnerabilite vulnerabilite) {
        Menage suite = menage.avec(menage.fiche().avec(vulnerabilite));
        menages.changer(menage.id(), menage.fiche(), suite.fiche());
        return new Resultat.Suivie(suite);
    }
}
