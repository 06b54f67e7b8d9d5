package fr.ancrage.dossiers.territoire.model;

import java.util.List;

/** An agency of the charter, the names that files give it, and the arrondissements it serves. */
public record Organisation(
        String code, String nom, String type, List<String> alias, List<String> arrondissements) {

    public Organisation {
        alias = List.copyOf(alias);
        arrondissements = List.copyOf(arrondissements);
    }
}
