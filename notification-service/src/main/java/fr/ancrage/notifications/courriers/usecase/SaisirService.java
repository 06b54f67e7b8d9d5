package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.MissionConnue;
import fr.ancrage.notifications.courriers.model.Preparation;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.platform.usecase.UseCase;

/**
 * The service that a mission was given to is asked. The letters are those of
 * the act that asked the mission: when that act is not known here yet, they wait for it.
 */
@UseCase
public class SaisirService {

    public record Commande(
            String dossier,
            String departement,
            String acte,
            String affectation,
            String mission,
            String organisation,
            long sequence,
            String message) {}

    private final Preparations preparations;
    private final NoterMission noter;
    private final AppliquerMatrice preparer;

    public SaisirService(Preparations preparations, NoterMission noter, AppliquerMatrice preparer) {
        this.preparations = preparations;
        this.noter = noter;
        this.preparer = preparer;
    }

    public void executer(Commande commande) {
        noter.executer(
                commande.dossier(),
                commande.departement(),
                new MissionConnue(
                        commande.affectation(), commande.organisation(), commande.sequence(), null),
                commande.message());
        preparations.missionner(
                commande.dossier(),
                commande.acte(),
                new Preparation.Mission(
                        commande.affectation(), commande.mission(), commande.organisation()));
        preparations
                .trouver(commande.dossier(), commande.acte())
                .filter(p -> !p.annulee())
                .map(Preparation::declencheur)
                .ifPresent(fait -> preparer.executer(fait, commande.message()));
    }
}
