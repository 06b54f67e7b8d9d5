package fr.ancrage.dossiers.acces.usecase;

import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.AccesException.Sens;
import fr.ancrage.dossiers.procedure.model.AccesException.Verdict;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secretariat says that an access by exception was right, or ends it at once. */
@UseCase
public class TrancherAcces {

    /**
     * @param departements those that the secretary keeps
     * @param raison why it ends; a confirmation needs none
     */
    public record Commande(
            String dossier,
            String exception,
            Set<String> departements,
            Sens sens,
            @Nullable String raison,
            String par,
            LocalDate aujourdhui) {}

    public sealed interface Resultat {

        record Tranche(Dossier dossier, AccesException acces) implements Resultat {}

        record DejaTermine() implements Resultat {}

        record Inconnu() implements Resultat {}
    }

    private final Dossiers dossiers;

    public TrancherAcces(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu =
                dossiers.courant(commande.dossier())
                        .filter(l -> commande.departements().contains(l.dossier().departement()))
                        .orElse(null);
        AccesException connue =
                lu == null ? null : lu.dossier().exception(commande.exception()).orElse(null);
        if (lu == null || connue == null) {
            return new Resultat.Inconnu();
        }
        if (connue.termine()) {
            return new Resultat.DejaTermine();
        }
        Dossier.Changement tranche =
                lu.dossier()
                        .trancher(
                                connue.id(),
                                new Verdict(
                                        commande.sens(),
                                        commande.par(),
                                        commande.aujourdhui(),
                                        commande.raison()));
        dossiers.enregistrer(lu, tranche, Auteur.agent(commande.par()));
        return new Resultat.Tranche(
                tranche.dossier(), tranche.dossier().exception(connue.id()).orElseThrow());
    }
}
