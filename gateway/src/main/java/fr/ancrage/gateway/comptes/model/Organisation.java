package fr.ancrage.gateway.comptes.model;

import java.util.Set;

/**
 * An organisation of a charter.
 *
 * @param roles those that the charter lets its agents have
 */
public record Organisation(
        String code, String nom, String type, String departement, Set<String> roles) {

    public Organisation {
        roles = Set.copyOf(roles);
    }
}
