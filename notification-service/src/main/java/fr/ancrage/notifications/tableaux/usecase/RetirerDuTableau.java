package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.tableaux.model.LigneTableau;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire.Annulation;
import fr.ancrage.notifications.tableaux.model.Tableaux;
import fr.ancrage.notifications.tableaux.model.Tableaux.Fait;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * An undone act: its row goes while the week is open; afterwards the next table says it. The row
 * stands under the dossier that told it, which may have been absorbed since.
 */
@UseCase
public class RetirerDuTableau {

    private final Tableaux tableaux;
    private final DossiersConnus dossiers;
    private final HorlogeMetier horloge;

    public RetirerDuTableau(Tableaux tableaux, DossiersConnus dossiers, HorlogeMetier horloge) {
        this.tableaux = tableaux;
        this.dossiers = dossiers;
        this.horloge = horloge;
    }

    public void executer(String dossier, String acte, String message) {
        var racine = dossiers.racine(dossier);
        for (var t : tableaux.avec(acte)) {
            t.tableau().lignes().stream()
                    .filter(l -> l.acte().equals(acte))
                    .filter(l -> dossiers.racine(l.dossier()).equals(racine))
                    .findFirst()
                    .ifPresent(l -> retirer(t, l, message));
        }
    }

    private void retirer(Tableaux.Versionne t, LigneTableau ligne, String message) {
        var tableau = t.tableau();
        if (!tableau.fige()) {
            tableau.retirer(ligne.dossier(), ligne.acte())
                    .ifPresent(apres ->
                            tableaux.changer(
                                    t.version(),
                                    apres,
                                    Fait.LIGNE_RETIREE,
                                    Origine.message(message)));
        } else {
            signaler(
                    tableau.departement(),
                    new Annulation(
                            ligne.acte(),
                            ligne.dossier(),
                            ligne.commune(),
                            tableau.semaine().toString(),
                            horloge.aujourdhui()),
                    message);
        }
    }

    private void signaler(String departement, Annulation annulation, String message) {
        var semaine = SemaineIso.de(horloge.aujourdhui());
        while (tableaux.trouver(departement, semaine).map(t -> t.tableau().fige()).orElse(false)) {
            semaine = semaine.suivante();
        }
        var trouve = tableaux.trouver(departement, semaine);
        var tableau =
                trouve.isPresent()
                        ? trouve.get().tableau()
                        : TableauHebdomadaire.ouvrir(departement, semaine);
        var apres = tableau.signaler(annulation);
        if (apres.isEmpty()) {
            return;
        }
        if (trouve.isPresent()) {
            tableaux.changer(
                    trouve.get().version(),
                    apres.get(),
                    Fait.ANNULATION_SIGNALEE,
                    Origine.message(message));
        } else if (!tableaux.creer(apres.get(), Origine.message(message))) {
            throw new OptimisticLockingFailureException("the table was opened meanwhile");
        }
    }
}
