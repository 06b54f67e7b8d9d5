package fr.ancrage.commissions.indicateur.usecase;

import fr.ancrage.commissions.indicateur.model.FaitCompte;
import fr.ancrage.commissions.indicateur.model.FaitsComptes;
import fr.ancrage.platform.usecase.UseCase;

/** A fact came that indicators count, or one that was counted is undone. */
@UseCase
public class CompterFait {

    private final FaitsComptes comptes;

    public CompterFait(FaitsComptes comptes) {
        this.comptes = comptes;
    }

    public void executer(FaitCompte fait) {
        comptes.retenir(fait);
    }
}
