package fr.ancrage.diagnostics.partie.model;

/** Where what is known of each dossier's parts is kept. */
public interface Parties {

    /** Keeps a fact; the same fact twice is kept once. */
    void retenir(String dossier, FaitsDesParties.Fait fait);

    FaitsDesParties du(String dossier);
}
