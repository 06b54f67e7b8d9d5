package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.envois.usecase.AnnulerEnvois;
import fr.ancrage.notifications.envois.usecase.SuivreEnvois;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Two dossiers became one: what was written to either counts for both. An act of the
 * absorbed one that was undone meanwhile, by either, is read after its letters have moved.
 */
@UseCase
public class ReunirCourriers {

    private final DossiersConnus dossiers;
    private final Preparations preparations;
    private final Envois envois;
    private final SuivreEnvois suivre;
    private final AnnulerEnvois annuler;

    public ReunirCourriers(
            DossiersConnus dossiers,
            Preparations preparations,
            Envois envois,
            SuivreEnvois suivre,
            AnnulerEnvois annuler) {
        this.dossiers = dossiers;
        this.preparations = preparations;
        this.envois = envois;
        this.suivre = suivre;
        this.annuler = annuler;
    }

    public void executer(String dossier, String dans, String message) {
        dossiers.reunir(dossier, dans);
        var racine = dossiers.racine(dans);
        var origine = Origine.message(message);
        suivre.executer(new SuivreEnvois.Commande(dossier, racine, origine));
        suivre.executer(new SuivreEnvois.Commande(racine, null, origine));
        envois.trouverTous(envois.duDossier(racine)).stream()
                .flatMap(t -> t.envoi().demandeurs().stream())
                .distinct()
                .filter(demandeur -> preparations.annulee(dossier, racine, demandeur))
                .forEach(demandeur ->
                        annuler.executer(
                                new AnnulerEnvois.Commande(
                                        racine,
                                        demandeur,
                                        MotifEnvoi.ACTE_ANNULE,
                                        Origine.message(message + "/annulation/" + demandeur))));
    }
}
