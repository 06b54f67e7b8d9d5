package fr.ancrage.dossiers.suivi.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Where follow-ups are kept. Cases are named by the id that they have now: what was noted of one
 * that was reunited into another is found with the other, and is its own again when they part.
 */
public interface Suivis {

    /** A follow-up as it was read, or none yet (version 0). */
    record Lu(Suivi suivi, long version) {}

    Lu lire(String dossier, String organisation);

    /** Those of many cases that have one. */
    Map<String, Suivi> lire(Collection<String> dossiers, String organisation);

    /** Fails when another change came in between. */
    void enregistrer(Lu lu, Suivi suite);

    Set<String> confiesA(String organisation, String agent);

    /** Cases to look at again on this day or before. */
    Set<String> aRevoir(String organisation, LocalDate jour);

    /** By case: up to where the agent has read. */
    Map<String, Long> suivisPar(String organisation, String agent);

    /** Agents of whom something is noted in this organisation. */
    Set<String> agents(String organisation);
}
