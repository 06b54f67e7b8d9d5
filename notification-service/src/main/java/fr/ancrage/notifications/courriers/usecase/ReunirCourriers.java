package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.usecase.SuivreEnvois;
import fr.ancrage.platform.usecase.UseCase;

/** Two dossiers became one: what was written to either counts for both. */
@UseCase
public class ReunirCourriers {

    private final DossiersConnus dossiers;
    private final SuivreEnvois suivre;

    public ReunirCourriers(DossiersConnus dossiers, SuivreEnvois suivre) {
        this.dossiers = dossiers;
        this.suivre = suivre;
    }

    public void executer(String dossier, String dans, String message) {
        dossiers.reunir(dossier, dans);
        var racine = dossiers.racine(dans);
        var origine = Origine.message(message);
        suivre.executer(
                new SuivreEnvois.Commande(
                        dossier, racine, dossiers.organisations(racine), origine));
        suivre.executer(
                new SuivreEnvois.Commande(racine, null, dossiers.organisations(racine), origine));
    }
}
