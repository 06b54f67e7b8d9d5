package fr.ancrage.dossiers.conservation.model;

import java.time.Instant;
import java.util.Set;

/**
 * What partners' files leave behind once they are treated: their refused lines, kept so that they
 * can be corrected, and the names that people gave to the files.
 */
public interface FichiersDeposes {

    /**
     * How many lines of files that came before are still there to be forgotten.
     *
     * @param retenus cases of held households: lines about them stay
     */
    long arrivees(String departement, Instant avant, Set<String> retenus);

    /** Forgets them, with the names of their files; asked again, it completes. */
    void oublier(String departement, Instant avant, Set<String> retenus);
}
