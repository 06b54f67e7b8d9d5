package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.envois.usecase.AnnulerEnvois;
import fr.ancrage.platform.usecase.UseCase;

/**
 * An act is undone, or a dossier is taken off an agenda: its letters too, unless they have left.
 */
@UseCase
public class DefaireCourriers {

    public record Commande(
            String dossier, String demandeur, long sequence, MotifEnvoi motif, String message) {}

    private final Preparations preparations;
    private final DossiersConnus dossiers;
    private final AnnulerEnvois annuler;

    public DefaireCourriers(
            Preparations preparations, DossiersConnus dossiers, AnnulerEnvois annuler) {
        this.preparations = preparations;
        this.dossiers = dossiers;
        this.annuler = annuler;
    }

    /**
     * @return whether the act does not count now: it was not recorded anew since
     */
    public boolean executer(Commande commande) {
        preparations.annuler(commande.dossier(), commande.demandeur(), commande.sequence());
        var racine = dossiers.racine(commande.dossier());
        var annulee = preparations.annulee(commande.dossier(), racine, commande.demandeur());
        if (annulee) {
            annuler.executer(
                    new AnnulerEnvois.Commande(
                            racine,
                            commande.demandeur(),
                            commande.motif(),
                            Origine.message(commande.message())));
        }
        return annulee;
    }
}
