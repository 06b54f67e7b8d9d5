package fr.ancrage.dossiers.procedure.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** In which organisations somebody answers for a case. */
public interface Referents {

    /** By case, those that have one; what was said of a case that it absorbed counts. */
    Map<String, Set<String>> parDossier(Collection<String> dossiers);
}
