package fr.ancrage.dossiers.procedure.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which case a case is now, and which ones it took over: what was said of one is kept under its own
 * id and read with the other.
 */
public interface Reunions {

    /** The present id of those that were reunited into another; the others are not in it. */
    Map<String, String> courants(Collection<String> dossiers);

    /** Those that were reunited into these, each with the one that holds it now. */
    Map<String, String> absorbes(Collection<String> dossiers);

    /** The case first, then those that it took over. */
    default Set<String> famille(String dossier) {
        Set<String> famille = new LinkedHashSet<>(Set.of(dossier));
        famille.addAll(absorbes(Set.of(dossier)).keySet());
        return famille;
    }
}
