package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Demande.Suites;
import fr.ancrage.diagnostics.visite.model.Visite;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A visit as the facts known now leave it; nothing is written. */
@Component
class RevueDesVisites {

    /**
     * A merge may lead to a dossier that was merged in turn; more steps than this is no procedure.
     */
    private static final int PAS = 8;

    private final Suites suites;
    private final Affectations affectations;

    RevueDesVisites(Suites suites, Affectations affectations) {
        this.suites = suites;
        this.affectations = affectations;
    }

    Visite de(Visite visite) {
        var suivie = visite;
        for (var pas = 0; pas < PAS; pas++) {
            var dans = suites.du(suivie.dossier()).reuniDans();
            if (dans == null || dans.equals(suivie.dossier())) {
                break;
            }
            suivie = suivie.suivre(dans);
        }
        return suivie.selon(suites.du(suivie.dossier()), affectationsDu(suivie.dossier()));
    }

    private List<Affectation> affectationsDu(String dossier) {
        return affectations.duDossier(dossier).stream()
                .map(affectations::trouver)
                .flatMap(Optional::stream)
                .map(Versionnee::affectation)
                .toList();
    }
}
