package fr.ancrage.dossiers.territoire.model;

import java.util.List;

/** A commune of the charter's territory, with what routing and rights need of it. */
public record Commune(String insee, String nom, String arrondissement, List<String> codesPostaux) {

    public Commune {
        codesPostaux = List.copyOf(codesPostaux);
    }
}
