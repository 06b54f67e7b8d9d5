package fr.ancrage.dossiers.territoire.model;

import java.util.List;

/**
 * A commune of the charter's territory, with what routing and rights need of it.
 *
 * @param anciensNoms the communes that were united in it, whose names are still written
 */
public record Commune(
        String insee,
        String nom,
        String arrondissement,
        List<String> codesPostaux,
        List<String> anciensNoms) {

    public Commune {
        codesPostaux = List.copyOf(codesPostaux);
        anciensNoms = List.copyOf(anciensNoms);
    }

    public Commune(String insee, String nom, String arrondissement, List<String> codesPostaux) {
        this(insee, nom, arrondissement, codesPostaux, List.of());
    }
}
