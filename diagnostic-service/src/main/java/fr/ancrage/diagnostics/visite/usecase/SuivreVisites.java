package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.usecase.ApresUnFait;
import fr.ancrage.diagnostics.visite.model.Visites;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Brings the visits of a dossier to where its facts put them: an undone act, an expulsion, a merge,
 * an examination.
 */
@UseCase
public class SuivreVisites implements ApresUnFait {

    private final Visites visites;
    private final RevueDesVisites revues;

    public SuivreVisites(Visites visites, RevueDesVisites revues) {
        this.visites = visites;
        this.revues = revues;
    }

    @Override
    public void executer(String dossier) {
        for (var visite : visites.duDossier(dossier)) {
            var revue = revues.de(visite);
            if (!revue.equals(visite)) {
                visites.changer(visite, revue);
            }
        }
    }
}
