package fr.ancrage.notifications.envois.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what is addressed to one organisation, the dossiers that a reader's roles open. What names no
 * dossier is everybody's there.
 *
 * @param tous what is addressed to the organisation is addressed to the reader's own role
 */
public record DossiersLisibles(
        boolean tous, Set<String> departements, Set<String> arrondissements) {

    public DossiersLisibles {
        departements = Set.copyOf(departements);
        arrondissements = Set.copyOf(arrondissements);
    }

    public boolean ouvre(
            @Nullable String dossier, String departement, @Nullable String arrondissement) {
        return tous
                || dossier == null
                || departements.contains(departement)
                || (arrondissement != null && arrondissements.contains(arrondissement));
    }
}
