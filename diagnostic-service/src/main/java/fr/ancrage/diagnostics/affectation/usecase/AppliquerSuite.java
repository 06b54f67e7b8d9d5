package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.diagnostics.affectation.model.DelaisDiagnostic;
import fr.ancrage.diagnostics.affectation.model.Demande.Suites;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Brings one assignment to where the facts of its dossier put it. Called when a fact comes, for
 * what exists; and when something is asked, for the facts that were faster. Whoever writes first,
 * the other one reads it.
 */
@UseCase
public class AppliquerSuite {

    /**
     * A merge may lead to a dossier with facts of its own; more steps than this is no procedure.
     */
    private static final int PAS = 8;

    private final Affectations affectations;
    private final Suites suites;
    private final TablesRepartition tables;
    private final DelaisDiagnostic delais;

    public AppliquerSuite(
            Affectations affectations,
            Suites suites,
            TablesRepartition tables,
            DelaisDiagnostic delais) {
        this.affectations = affectations;
        this.suites = suites;
        this.tables = tables;
        this.delais = delais;
    }

    /**
     * @param message what caused it; each step leaves its own trace of it in the journal
     */
    public void executer(AffectationId id, String message) {
        for (var pas = 0; pas < PAS; pas++) {
            var trouvee = affectations.trouver(id);
            if (trouvee.isEmpty()) {
                return;
            }
            var affectation = trouvee.get().affectation();
            var effet =
                    suites.du(affectation.demande().dossier())
                            .effetSur(affectation, delais(affectation));
            if (effet.isEmpty() || !(effet.get() instanceof Decision.Prise prise)) {
                return;
            }
            affectations.changer(
                    trouvee.get().version(),
                    prise,
                    new Origine("message", pas == 0 ? message : message + "/" + pas));
        }
    }

    private DelaisDiagnostic.DeLaMission delais(Affectation affectation) {
        var demande = affectation.demande();
        return delais.pour(
                demande.mission(),
                tables.pour(demande.departement(), demande.demandeeLe())
                        .flatMap(TableRepartition::delaiEnquete));
    }
}
