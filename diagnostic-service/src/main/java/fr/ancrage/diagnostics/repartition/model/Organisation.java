package fr.ancrage.diagnostics.repartition.model;

import java.util.Set;

/**
 * An organisation that signed the charter.
 *
 * @param arrondissements where it acts, empty when it acts in the whole département
 */
public record Organisation(String code, String nom, Set<String> arrondissements) {

    public Organisation {
        arrondissements = Set.copyOf(arrondissements);
    }
}
