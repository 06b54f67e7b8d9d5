package fr.ancrage.commissions.bilan.model;

import java.util.Optional;

/** Where bilans are kept, each with its journal. */
public interface Bilans {

    Optional<Versionne> trouver(BilanId id);

    void creer(BilanAnnuel bilan, String auteur);

    void changer(long version, BilanAnnuel bilan, String auteur);

    record Versionne(BilanAnnuel bilan, long version) {}
}
