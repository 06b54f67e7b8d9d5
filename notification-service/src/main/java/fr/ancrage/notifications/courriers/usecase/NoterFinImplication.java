package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.usecase.SuivreEnvois;
import fr.ancrage.platform.usecase.UseCase;

/** The secretariat ended an involvement: it opens the register of letters no more. */
@UseCase
public class NoterFinImplication {

    private final DossiersConnus dossiers;
    private final SuivreEnvois suivre;

    public NoterFinImplication(DossiersConnus dossiers, SuivreEnvois suivre) {
        this.dossiers = dossiers;
        this.suivre = suivre;
    }

    public void executer(String dossier, String departement, String implication, String message) {
        dossiers.apprendre(DossierConnu.terminee(dossier, departement, implication));
        suivre.executer(
                new SuivreEnvois.Commande(
                        dossiers.racine(dossier), null, Origine.message(message)));
    }
}
