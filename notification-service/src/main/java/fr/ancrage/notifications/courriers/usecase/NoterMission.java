package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.MissionConnue;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.usecase.SuivreEnvois;
import fr.ancrage.platform.usecase.UseCase;

/**
 * A mission involves its organisation in the dossier until it refuses it, or until it is closed or
 * given to another: so long may its social workers read what was sent (product §3).
 */
@UseCase
public class NoterMission {

    private final DossiersConnus dossiers;
    private final SuivreEnvois suivre;

    public NoterMission(DossiersConnus dossiers, SuivreEnvois suivre) {
        this.dossiers = dossiers;
        this.suivre = suivre;
    }

    public void executer(
            String dossier, String departement, MissionConnue mission, String message) {
        dossiers.apprendre(DossierConnu.de(dossier, departement, mission));
        suivre.executer(
                new SuivreEnvois.Commande(
                        dossiers.racine(dossier), null, Origine.message(message)));
    }
}
