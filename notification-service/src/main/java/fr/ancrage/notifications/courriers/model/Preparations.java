package fr.ancrage.notifications.courriers.model;

import java.util.List;
import java.util.Optional;

/** Where preparations are kept; each change is one write that commutes with the others. */
public interface Preparations {

    /** Keeps what the fact asks; an earlier record of the same fact is replaced by a later one. */
    void preparer(Declencheur fait, List<Preparation.Ligne> lignes);

    void annuler(String dossier, String demandeur, long sequence);

    /** Notes an assignment that this act made. */
    void missionner(String dossier, String acte, Preparation.Mission mission);

    Optional<Preparation> trouver(String dossier, String demandeur);

    /**
     * Whether what was asked is undone. The dossier that was kept speaks for the one that it
     * absorbed: undone there and told of by nobody else there, it is undone; asked there as well,
     * it stays asked.
     *
     * @param racine the dossier that was kept; the same when it was not absorbed
     */
    default boolean annulee(String dossier, String racine, String demandeur) {
        var dite = trouver(dossier, demandeur);
        if (racine.equals(dossier)) {
            return dite.filter(Preparation::annulee).isPresent();
        }
        var garde = trouver(racine, demandeur);
        var demandee = garde.filter(p -> p.declencheur() != null).isPresent();
        var annulee = garde.filter(Preparation::annulee).isPresent();
        return demandee == annulee
                ? dite.or(() -> garde).filter(Preparation::annulee).isPresent()
                : annulee;
    }
}
