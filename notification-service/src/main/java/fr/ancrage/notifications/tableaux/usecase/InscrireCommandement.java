package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.tableaux.model.LigneTableau;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.model.Tableaux;
import fr.ancrage.notifications.tableaux.model.Tableaux.Fait;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;

/**
 * A commandement de payer becomes a row of the week in which it was received, or of the current one
 * when that week is frozen already. An act undone before its row came is read after writing.
 */
@UseCase
public class InscrireCommandement {

    private final Tableaux tableaux;
    private final Preparations preparations;
    private final DossiersConnus dossiers;
    private final RetirerDuTableau retirer;
    private final HorlogeMetier horloge;

    public InscrireCommandement(
            Tableaux tableaux,
            Preparations preparations,
            DossiersConnus dossiers,
            RetirerDuTableau retirer,
            HorlogeMetier horloge) {
        this.tableaux = tableaux;
        this.preparations = preparations;
        this.dossiers = dossiers;
        this.retirer = retirer;
        this.horloge = horloge;
    }

    public void executer(String departement, LigneTableau ligne, String message) {
        if (tableaux.avec(ligne.acte()).stream()
                .noneMatch(t -> t.tableau().contient(ligne.dossier(), ligne.acte()))) {
            inscrire(departement, ligne, message);
        }
        if (annulee(ligne)) {
            retirer.executer(ligne.dossier(), ligne.acte(), message + "/annulation");
        }
    }

    /** An undoing that is older than the row says nothing of it. */
    private boolean annulee(LigneTableau ligne) {
        var anterieure =
                preparations
                        .trouver(ligne.dossier(), ligne.acte())
                        .filter(p -> p.annuleeSequence() > 0)
                        .filter(p -> p.annuleeSequence() <= ligne.sequence());
        return anterieure.isEmpty()
                && preparations.annulee(
                        ligne.dossier(), dossiers.racine(ligne.dossier()), ligne.acte());
    }

    private void inscrire(String departement, LigneTableau ligne, String message) {
        var semaine = SemaineIso.de(ligne.recuLe());
        var courante = SemaineIso.de(horloge.aujourdhui());
        while (tableaux.trouver(departement, semaine).map(t -> t.tableau().fige()).orElse(false)) {
            semaine = semaine.compareTo(courante) < 0 ? courante : semaine.suivante();
        }
        var trouve = tableaux.trouver(departement, semaine);
        var tableau =
                trouve.map(Tableaux.Versionne::tableau).orElseGet(ouvert(departement, semaine));
        var apres = tableau.inscrire(ligne);
        if (apres.isEmpty()) {
            return;
        }
        if (trouve.isPresent()) {
            tableaux.changer(
                    trouve.get().version(),
                    apres.get(),
                    Fait.LIGNE_INSCRITE,
                    Origine.message(message));
        } else if (!tableaux.creer(apres.get(), Origine.message(message))) {
            throw new org.springframework.dao.OptimisticLockingFailureException(
                    "the table was opened meanwhile");
        }
    }

    private static java.util.function.Supplier<TableauHebdomadaire> ouvert(
            String departement, SemaineIso semaine) {
        return () -> TableauHebdomadaire.ouvrir(departement, semaine);
    }
}
