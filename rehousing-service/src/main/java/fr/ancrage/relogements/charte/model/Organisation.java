package fr.ancrage.relogements.charte.model;

import java.util.Set;

/**
 * A partner of the charter.
 *
 * @param arrondissements those that its managers follow; empty: the whole département
 */
public record Organisation(
        String code, String nom, String type, Set<String> roles, Set<String> arrondissements) {

    public Organisation {
        roles = Set.copyOf(roles);
        arrondissements = Set.copyOf(arrondissements);
    }
}
