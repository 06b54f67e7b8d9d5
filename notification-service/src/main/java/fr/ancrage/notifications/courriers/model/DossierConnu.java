package fr.ancrage.notifications.courriers.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this service remembers of a dossier: where it is, and who is involved in it.
 *
 * @param organisations those that know the household or were assigned to it
 * @param reuniDans the dossier that it was absorbed by
 */
public record DossierConnu(
        String id,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String parc,
        @Nullable String etude,
        @Nullable String bailleur,
        Set<String> organisations,
        @Nullable String reuniDans) {

    public DossierConnu {
        organisations = Set.copyOf(organisations);
    }
}
