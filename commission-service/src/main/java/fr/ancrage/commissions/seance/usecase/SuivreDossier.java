package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Origine;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something happened to a case: an expulsion, an act undone, a merge (product §8). Applied to each
 * sitting that knows the case by its own write, which its own journal protects from a second
 * delivery. Expulsion and annulment come over two queues in any order: whoever writes first, the
 * other one reads it.
 */
@UseCase
public class SuivreDossier {

    /** What happened. */
    public sealed interface Evenement {}

    public record Expulsion(String acte) implements Evenement {}

    public record Annulation(String acte) implements Evenement {}

    public record Reunion(String dans) implements Evenement {}

    public record Commande(String dossier, Evenement evenement, LocalDate le, String message) {}

    private final Seances seances;
    private final DossiersSuivis dossiers;
    private final TablesFormations tables;

    public SuivreDossier(Seances seances, DossiersSuivis dossiers, TablesFormations tables) {
        this.seances = seances;
        this.dossiers = dossiers;
        this.tables = tables;
    }

    public void executer(Commande commande) {
        switch (commande.evenement()) {
            case Expulsion e -> expulser(commande, e);
            case Annulation a -> annuler(commande.dossier(), a, commande.le(), commande.message());
            case Reunion r ->
                    appliquer(
                            commande.dossier(),
                            commande.message(),
                            s -> s.reunir(commande.dossier(), r.dans(), commande.le()));
        }
    }

    private void expulser(Commande commande, Expulsion expulsion) {
        appliquer(
                commande.dossier(),
                commande.message(),
                s -> s.expulser(commande.dossier(), expulsion.acte(), commande.le()));
        if (annule(commande.dossier(), expulsion.acte())) {
            annuler(
                    commande.dossier(),
                    new Annulation(expulsion.acte()),
                    commande.le(),
                    commande.message() + "/annulation");
        }
    }

    private boolean annule(String dossier, String acte) {
        return dossiers.trouver(dossier)
                .filter(d -> d.annulations().containsKey(acte))
                .filter(d -> !d.actes().containsKey(acte) || !d.valable(acte))
                .isPresent();
    }

    private void annuler(String dossier, Annulation annulation, LocalDate le, String message) {
        Optional<DossierSuivi> connu = dossiers.trouver(dossier);
        var tombees = connu.map(d -> Candidature.tombees(d, tables)).orElseGet(java.util.Set::of);
        appliquer(
                dossier,
                message,
                s ->
                        tombees.contains(s.programme().formation())
                                        && s.retirer(dossier, MotifRetrait.ACTE_ANNULE, le)
                                                instanceof Decision.Prise retiree
                                ? retiree
                                : s.annulerActe(dossier, annulation.acte(), le));
    }

    /** What one event means for a sitting. */
    @FunctionalInterface
    private interface Suite {
        Decision.Prise pour(Seance seance);
    }

    private void appliquer(String dossier, String message, Suite suite) {
        for (SeanceId id : seances.duDossier(dossier)) {
            seances.trouver(id)
                    .ifPresent(trouvee -> {
                        var prise = suite.pour(trouvee.seance());
                        if (!prise.faits().isEmpty()) {
                            seances.changer(
                                    trouvee.version(), prise, new Origine("message", message));
                        }
                    });
        }
    }
}
