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
     * Whether an act is undone: by the dossier that told it or, once that one was absorbed, by the
     * one that was kept, which told nothing of the act but that.
     *
     * @param racine the dossier that was kept; the same when it was not absorbed
     */
    default boolean annulee(String dossier, String racine, String demandeur) {
        return trouver(dossier, demandeur).filter(Preparation::annulee).isPresent()
                || trouver(racine, demandeur)
                        .filter(p -> p.declencheur() == null && p.annulee())
                        .isPresent();
    }
}
