package fr.ancrage.dossiers.territoire.model;

import java.util.List;

/**
 * An agency of the charter, the names that files give it, the arrondissements it serves, and in
 * which roles.
 */
public record Organisation(
        String code,
        String nom,
        String type,
        List<String> alias,
        List<String> arrondissements,
        List<String> roles) {

    public Organisation {
        alias = List.copyOf(alias);
        arrondissements = List.copyOf(arrondissements);
        roles = List.copyOf(roles);
    }
}
