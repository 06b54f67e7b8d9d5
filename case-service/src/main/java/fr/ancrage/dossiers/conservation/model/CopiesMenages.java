package fr.ancrage.dossiers.conservation.model;

import java.util.List;
import java.util.Optional;

/** The copies that were made for households; they go with their cases. */
public interface CopiesMenages {

    void garder(CopieMenage copie);

    Optional<CopieMenage> trouver(String id);

    /** Newest first. */
    List<CopieMenage> page(String departement, int page, int taille);

    long total(String departement);
}
