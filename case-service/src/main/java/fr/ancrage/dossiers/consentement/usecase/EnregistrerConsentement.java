package fr.ancrage.dossiers.consentement.usecase;

import fr.ancrage.dossiers.consentement.model.Consentement;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.usecase.UseCase;

/** Keeps what the household answered. */
@UseCase
public class EnregistrerConsentement {

    public record Commande(
            String dossier,
            Consentement.Objet objet,
            Consentement.Sens sens,
            Consentement.Recueil donne) {}

    public sealed interface Resultat {

        record Enregistre(Dossier dossier) implements Resultat {}

        /** The same answer is there. */
        record DejaEnregistre() implements Resultat {}

        record Inconnu() implements Resultat {}
    }

    private final Dossiers dossiers;

    public EnregistrerConsentement(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu = dossiers.courant(commande.dossier()).orElse(null);
        if (lu == null) {
            return new Resultat.Inconnu();
        }
        Dossier.Changement recueilli =
                lu.dossier()
                        .recueillir(
                                Consentement.nouveau(
                                        commande.objet(), commande.sens(), commande.donne()));
        if (recueilli.vide()) {
            return new Resultat.DejaEnregistre();
        }
        dossiers.enregistrer(lu, recueilli, Auteur.agent(commande.donne().agent()));
        return new Resultat.Enregistre(recueilli.dossier());
    }
}
