package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.ProcedureConnue;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.transmissions.usecase.SuivreTransmissions;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Nothing leaves any more about a closed dossier, and nobody owes anything for it. Called after
 * each fact of a dossier: what was asked before its closing and comes after it is read here.
 */
@UseCase
public class ArreterDossierClos {

    private final Envois envois;
    private final DossiersConnus dossiers;
    private final SuivreTransmissions transmissions;
    private final HorlogeMetier horloge;

    public ArreterDossierClos(
            Envois envois,
            DossiersConnus dossiers,
            SuivreTransmissions transmissions,
            HorlogeMetier horloge) {
        this.envois = envois;
        this.dossiers = dossiers;
        this.transmissions = transmissions;
        this.horloge = horloge;
    }

    public void executer(String dossier, String message) {
        var racine = dossiers.racine(dossier);
        dossiers.du(racine).cloture().ifPresent(cloture -> arreter(racine, cloture, message));
    }

    private void arreter(String dossier, ProcedureConnue cloture, String message) {
        var etape = message + "/cloture";
        for (var id : envois.duDossier(dossier)) {
            envois.trouver(id)
                    .ifPresent(t ->
                            t.envoi()
                                    .arreter(cloture.acte())
                                    .ifPresent(apres ->
                                            envois.changer(
                                                    t.version(),
                                                    apres,
                                                    FaitEnvoi.ANNULE,
                                                    Origine.message(etape))));
        }
        transmissions.executer(
                dossier,
                new SuivreTransmissions.Suite.DossierClos(cloture.acte()),
                horloge.aujourdhui(),
                etape);
    }
}
