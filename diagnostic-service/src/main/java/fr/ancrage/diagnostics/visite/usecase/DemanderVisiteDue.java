package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.visite.model.Attente;
import fr.ancrage.diagnostics.visite.model.Visites;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;

/**
 * The day of a planned visit has come: it is asked, unless what happened meanwhile made it useless.
 * Asked twice, it is asked once: the assignment's identity is the act's.
 */
@UseCase
public class DemanderVisiteDue {

    private final Visites visites;
    private final RevueDesVisites revues;
    private final DemandeDeVisite demande;

    public DemanderVisiteDue(Visites visites, RevueDesVisites revues, DemandeDeVisite demande) {
        this.visites = visites;
        this.revues = revues;
        this.demande = demande;
    }

    public void executer(AffectationId id, LocalDate jour) {
        var trouvee = visites.trouver(id);
        if (trouvee.isEmpty()) {
            return;
        }
        var avant = trouvee.get();
        var revue = revues.de(avant);
        if (revue.due(jour)) {
            var message = "visites/" + id + "/" + revue.sequence();
            revue =
                    revue.avec(
                            demande.faire(revue, jour, new Origine("tache", message))
                                    .<Attente>map(
                                            affectation -> new Attente.Demandee(jour, affectation))
                                    .orElseGet(Attente.SurDemande::new));
        }
        if (!revue.equals(avant)) {
            visites.changer(avant, revue);
        }
    }
}
