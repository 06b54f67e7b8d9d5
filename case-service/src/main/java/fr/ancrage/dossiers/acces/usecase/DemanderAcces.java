package fr.ancrage.dossiers.acces.usecase;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Opens one case of the agent's département to that agent for some days. A reference that names no
 * case there and one that nobody ever gave are the same answer.
 */
@UseCase
public class DemanderAcces {

    /**
     * @param agent the login
     * @param jours how many days, this one included
     */
    public record Commande(
            String reference,
            TerritoireDossiers territoire,
            Acces acces,
            String agent,
            String organisation,
            int jours,
            String motif,
            LocalDate aujourdhui) {}

    public sealed interface Resultat {

        record Ouvert(Dossier dossier, AccesException acces) implements Resultat {}

        record DejaVisible() implements Resultat {}

        record Inconnu() implements Resultat {}
    }

    private final Dossiers dossiers;

    public DemanderAcces(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu =
                dossiers.parReference(commande.reference())
                        .filter(l ->
                                l.dossier()
                                        .departement()
                                        .equals(commande.territoire().departement()))
                        .orElse(null);
        if (lu == null) {
            return new Resultat.Inconnu();
        }
        boolean visible =
                !commande.acces()
                        .classes(
                                Jeton.pour(
                                        lu.dossier(), commande.territoire(), commande.aujourdhui()))
                        .isEmpty();
        if (visible) {
            return new Resultat.DejaVisible();
        }
        AccesException acces =
                new AccesException(
                        UUID.randomUUID().toString(),
                        commande.agent(),
                        commande.organisation(),
                        commande.aujourdhui(),
                        commande.aujourdhui().plusDays(commande.jours() - 1L),
                        commande.motif(),
                        null);
        Dossier.Changement ouvert = lu.dossier().ouvrirParException(acces);
        dossiers.enregistrer(lu, ouvert, Auteur.agent(commande.agent()));
        return new Resultat.Ouvert(ouvert.dossier(), acces);
    }
}
