package fr.ancrage.diagnostics.repartition.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a household before its dossier can be routed. No personal data:
 * codes and counts.
 *
 * @param connuDe organisations that declared that they know the household
 */
public record Situation(
        Commune commune,
        Parc parc,
        Stade stade,
        int enfants,
        @Nullable AideAuLogement aideAuLogement,
        @Nullable OrganismePayeur organismePayeur,
        Set<String> connuDe) {

    public Situation {
        if (enfants < 0) {
            throw new IllegalArgumentException(
                    "a household never has a negative number of children");
        }
        connuDe = Set.copyOf(connuDe);
    }
}
