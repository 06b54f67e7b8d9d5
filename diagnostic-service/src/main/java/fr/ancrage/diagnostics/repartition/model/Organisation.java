package fr.ancrage.diagnostics.repartition.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that signed the charter.
 *
 * @param arrondissements where it acts, empty when it acts in the whole département
 * @param roles what its agents may be, as the charter says
 * @param capacite how many missions it can have in hand at once; absent: no limit
 */
public record Organisation(
        String code,
        String nom,
        Set<String> arrondissements,
        Set<String> roles,
        @Nullable Integer capacite) {

    public Organisation {
        arrondissements = Set.copyOf(arrondissements);
        roles = Set.copyOf(roles);
    }

    boolean estComplete(Charges charges) {
        return capacite != null && charges.enCours(code) >= capacite;
    }
}
