package fr.ancrage.dossiers.vues.model;

import java.util.List;
import java.util.Optional;

/** Where views are kept. */
public interface Vues {

    /** An agent's own and those shared with its organisation, by name. */
    List<Vue> pour(String organisation, String agent);

    Optional<Vue> trouver(String id);

    /** False when the agent has a view of that name. */
    boolean ajouter(Vue vue);

    void remplacer(Vue vue);

    void retirer(String id);
}
