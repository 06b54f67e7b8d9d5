package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.FinProcedure;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Origine;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Something happened to a case: an expulsion, a closing, an act undone, a merge, the end of a
 * member's involvement (product §8). Applied to each sitting that knows the case by its own write,
 * which its own journal protects from a second delivery. An end and its annulment come over two
 * queues in any order: whoever writes first, the other one reads it.
 */
@UseCase
public class SuivreDossier {

    /** What happened. */
    public sealed interface Evenement {}

    public record Fin(FinProcedure fin) implements Evenement {}

    public record Annulation(String acte) implements Evenement {}

    public record Reunion(String dans) implements Evenement {}

    /** The secretariat ended the involvement of a member in the case, by that sitting. */
    public record FinImplication(String seance, String organisation) implements Evenement {}

    public record Commande(String dossier, Evenement evenement, LocalDate le, String message) {}

    /** A merge may lead to a case that was merged itself; more steps than this is no procedure. */
    private static final int PAS = 8;

    private final Seances seances;
    private final DossiersSuivis dossiers;
    private final TablesFormations tables;

    public SuivreDossier(Seances seances, DossiersSuivis dossiers, TablesFormations tables) {
        this.seances = seances;
        this.dossiers = dossiers;
        this.tables = tables;
    }

    public void executer(Commande commande) {
        var dossier = commande.dossier();
        var le = commande.le();
        switch (commande.evenement()) {
            case Fin(var fin) -> partout(commande, (d, message) -> terminer(d, fin, le, message));
            case Annulation a -> partout(commande, (d, message) -> annuler(d, a, le, message));
            case FinImplication f -> partout(commande, (d, message) -> ecarter(d, f, le, message));
            case Reunion r -> {
                var garde = racine(r.dans());
                appliquer(dossier, commande.message(), s -> s.reunir(dossier, garde, le));
            }
        }
    }

    /** To the case, and to the one that took its place on the agendas when it was merged. */
    private void partout(Commande commande, BiConsumer<String, String> suite) {
        suite.accept(commande.dossier(), commande.message());
        var garde = racine(commande.dossier());
        if (!garde.equals(commande.dossier())) {
            suite.accept(garde, commande.message() + "/garde");
        }
    }

    /** The case that was kept, at the end of every merge that is known. */
    private String racine(String dossier) {
        var id = dossier;
        for (var pas = 0; pas < PAS; pas++) {
            var suivant = dossiers.trouver(id).map(DossierSuivi::reuniDans);
            if (suivant.isEmpty()) {
                return id;
            }
            id = suivant.get();
        }
        return id;
    }

    private void terminer(String dossier, FinProcedure fin, LocalDate le, String message) {
        appliquer(dossier, message, s -> s.terminer(dossier, fin, le));
        if (annule(dossier, fin.acte())) {
            annuler(dossier, new Annulation(fin.acte()), le, message + "/annulation");
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

    private void ecarter(String dossier, FinImplication fin, LocalDate le, String message) {
        appliquer(
                dossier,
                message,
                s ->
                        s.id().toString().equals(fin.seance())
                                ? s.ecarter(dossier, fin.organisation(), le)
                                : new Decision.Prise(s, List.of()));
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
