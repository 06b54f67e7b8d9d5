package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.Presence;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat writes down what the commission answers on a case; of the housing aid it decides
 * when the paying organisation has asked, and only then.
 */
@UseCase
public class RendreAvis {

    public record Commande(
            SeanceId id,
            String dossier,
            Avis avis,
            DecisionApl.@Nullable Projet apl,
            @Nullable Presence menage,
            AgentConnecte agent) {}

    private final AgirSurSeance agir;
    private final DossiersSuivis dossiers;

    public RendreAvis(AgirSurSeance agir, DossiersSuivis dossiers) {
        this.agir = agir;
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande commande) {
        var dossier = dossiers.trouver(commande.dossier());
        return agir.executer(
                new AgirSurSeance.Commande(
                        commande.id(),
                        commande.agent(),
                        (seance, table, jour) ->
                                seance.rendre(
                                        commande.dossier(),
                                        new Seance.Reponse(
                                                commande.avis(),
                                                commande.apl(),
                                                dossier.flatMap(d -> d.saisineApl(table))
                                                        .map(ActeSuivi::numero)
                                                        .orElse(null),
                                                commande.menage()),
                                        table,
                                        jour)));
    }
}
