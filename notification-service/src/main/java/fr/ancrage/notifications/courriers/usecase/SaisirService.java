package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Preparation;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.usecase.SuivreEnvois;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Set;

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
            String message) {}

    private final Preparations preparations;
    private final DossiersConnus dossiers;
    private final AppliquerMatrice preparer;
    private final SuivreEnvois suivre;

    public SaisirService(
            Preparations preparations,
            DossiersConnus dossiers,
            AppliquerMatrice preparer,
            SuivreEnvois suivre) {
        this.preparations = preparations;
        this.dossiers = dossiers;
        this.preparer = preparer;
        this.suivre = suivre;
    }

    public void executer(Commande commande) {
        dossiers.apprendre(
                new DossierConnu(
                        commande.dossier(),
                        commande.departement(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of(commande.organisation()),
                        null));
        preparations.missionner(
                commande.dossier(),
                commande.acte(),
                new Preparation.Mission(
                        commande.affectation(), commande.mission(), commande.organisation()));
        var declencheur =
                preparations
                        .trouver(commande.dossier(), commande.acte())
                        .filter(p -> !p.annulee())
                        .map(Preparation::declencheur);
        declencheur.ifPresent(fait -> preparer.executer(fait, commande.message()));
        if (declencheur.isEmpty()) {
            suivre.executer(
                    new SuivreEnvois.Commande(
                            dossiers.racine(commande.dossier()),
                            null,
                            dossiers.organisations(commande.dossier()),
                            Origine.message(commande.message())));
        }
    }
}
