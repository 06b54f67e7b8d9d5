package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.candidature.model.DossiersSuivis.Cause;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Notes on each case that a sitting examined it, so that it waits no longer; once for each sitting.
 * Replayed by itself when a fact about the case comes at the same moment: the opinion stands.
 */
@UseCase
public class NoterExamens {

    private final DossiersSuivis dossiers;

    public NoterExamens(DossiersSuivis dossiers) {
        this.dossiers = dossiers;
    }

    public void executer(Seance seance) {
        var rendus = seance.inscriptions().stream().filter(i -> i.avis() != null).toList();
        if (rendus.isEmpty()) {
            return;
        }
        var connus = dossiers.trouver(rendus.stream().map(Inscription::dossier).toList());
        var id = seance.id().toString();
        for (var inscription : rendus) {
            var connu = connus.get(inscription.dossier());
            var avis = inscription.avis();
            if (connu == null
                    || avis == null
                    || connu.traitements().stream().anyMatch(t -> id.equals(t.seance()))) {
                continue;
            }
            dossiers.changer(
                    connu.id(),
                    connu.departement(),
                    "dossier.examine",
                    new Cause("tache:examens", "examen/" + id),
                    d ->
                            d.examine(
                                    seance.programme().formation(),
                                    id,
                                    avis.le(),
                                    avis.reexamenLe()));
        }
    }
}
