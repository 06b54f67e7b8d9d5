package fr.ancrage.dossiers.echeances.model;

/** The adaptations of the rules, département by département. */
public interface Adaptations {

    /**
     * @param version hand it back with the change; 0 when nothing was ever decided
     */
    record Lu(ReglesDuDepartement regles, long version) {}

    Lu du(String departement);

    /** Keeps the last decision of {@code regles} with those before. */
    void enregistrer(Lu lu, ReglesDuDepartement regles);
}
