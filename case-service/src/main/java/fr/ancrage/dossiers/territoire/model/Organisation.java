package fr.ancrage.dossiers.territoire.model;

import java.util.List;
import java.util.Set;

/**
 * An agency of the charter, the names that files give it, and the arrondissements it serves.
 *
 * @param roles what its agents may be, as the charter says
 */
public record Organisation(
        String code,
        String nom,
        String type,
        List<String> alias,
        List<String> arrondissements,
        Set<String> roles) {

    public Organisation {
        roles = Set.copyOf(roles);
        alias = List.copyOf(alias);
        arrondissements = List.copyOf(arrondissements);
    }
}
