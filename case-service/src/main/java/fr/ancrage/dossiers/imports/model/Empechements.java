package fr.ancrage.dossiers.imports.model;

import java.util.Optional;
import java.util.Set;

/** What came of acts since they were recorded. */
public interface Empechements {

    /**
     * The first fact that keeps these acts where they are.
     *
     * @param dossier id of the case that they were recorded on; the one that absorbed it is asked
     * @param actes their numbers
     */
    Optional<Empechement> depuis(String dossier, Set<String> actes);
}
