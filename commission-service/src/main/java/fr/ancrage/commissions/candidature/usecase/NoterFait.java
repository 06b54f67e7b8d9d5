package fr.ancrage.commissions.candidature.usecase;

import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.candidature.model.DossiersSuivis.Cause;
import fr.ancrage.platform.usecase.UseCase;
import java.util.function.UnaryOperator;

/**
 * A fact about a case came: an act, an annulment, a report, a merge. It is kept with the case that
 * it names; when that one was merged into another, what is then known passes on to the one that was
 * kept. Whoever writes first, the other one reads it.
 */
@UseCase
public class NoterFait {

    /**
     * @param fait a code for the history
     */
    public record Commande(
            String dossier,
            String departement,
            String fait,
            String message,
            UnaryOperator<DossierSuivi> changement) {}

    /** A merge may lead to a case that was merged itself; more steps than this is no procedure. */
    private static final int PAS = 8;

    private final DossiersSuivis dossiers;

    public NoterFait(DossiersSuivis dossiers) {
        this.dossiers = dossiers;
    }

    public DossierSuivi executer(Commande commande) {
        var dossier =
                dossiers.changer(
                        commande.dossier(),
                        commande.departement(),
                        commande.fait(),
                        Cause.message(commande.message()),
                        commande.changement());
        for (var pas = 0; pas < PAS; pas++) {
            var garde = dossier.reuniDans();
            if (garde == null) {
                return dossier;
            }
            var absorbe = dossier;
            dossier =
                    dossiers.changer(
                            garde,
                            absorbe.departement(),
                            "dossier.absorbe",
                            Cause.message(commande.message()),
                            autre -> autre.absorbe(absorbe));
        }
        return dossier;
    }
}
