package fr.ancrage.dossiers.consentement.usecase;

import fr.ancrage.dossiers.consentement.model.Consentement;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.usecase.UseCase;

/** The household takes an answer back: the trace stays, its effect ends at once. */
@UseCase
public class RetirerConsentement {

    public record Commande(String dossier, String consentement, Consentement.Recueil parole) {}

    public sealed interface Resultat {

        record Retire(Dossier dossier) implements Resultat {}

        /** It was taken back, or another answer has replaced it. */
        record SansEffet() implements Resultat {}

        record Inconnu() implements Resultat {}
    }

    private final Dossiers dossiers;

    public RetirerConsentement(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu =
                dossiers.courant(commande.dossier())
                        .filter(l ->
                                l.dossier()
                                        .consentements()
                                        .trouver(commande.consentement())
                                        .isPresent())
                        .orElse(null);
        if (lu == null) {
            return new Resultat.Inconnu();
        }
        Dossier.Changement retire =
                lu.dossier().retirer(commande.consentement(), commande.parole());
        if (retire.vide()) {
            return new Resultat.SansEffet();
        }
        dossiers.enregistrer(lu, retire, Auteur.agent(commande.parole().agent()));
        return new Resultat.Retire(retire.dossier());
    }
}
