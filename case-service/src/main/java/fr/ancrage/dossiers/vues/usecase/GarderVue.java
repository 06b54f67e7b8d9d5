package fr.ancrage.dossiers.vues.usecase;

import fr.ancrage.dossiers.vues.model.Vue;
import fr.ancrage.dossiers.vues.model.Vues;
import fr.ancrage.platform.usecase.UseCase;

/** Keeps filters under a name. */
@UseCase
public class GarderVue {

    static final int VUES_AU_PLUS = 30;

    public sealed interface Resultat {

        record Gardee(Vue vue) implements Resultat {}

        record NomPris() implements Resultat {}

        record Trop() implements Resultat {}
    }

    private final Vues vues;

    public GarderVue(Vues vues) {
        this.vues = vues;
    }

    public Resultat executer(Vue vue) {
        long siennes =
                vues.pour(vue.organisation(), vue.agent()).stream()
                        .filter(v -> v.tenuePar(vue.organisation(), vue.agent()))
                        .count();
        if (siennes >= VUES_AU_PLUS) {
            return new Resultat.Trop();
        }
        return vues.ajouter(vue) ? new Resultat.Gardee(vue) : new Resultat.NomPris();
    }
}
