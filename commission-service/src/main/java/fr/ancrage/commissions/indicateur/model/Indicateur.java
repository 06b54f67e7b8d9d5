package fr.ancrage.commissions.indicateur.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the charter that the platform computes.
 *
 * @param fournisseur who answers for it
 * @param sources where the charter of each département asks for it
 * @param genre what kind of fact is counted
 * @param objet which of them: the nature of an act, a mission
 * @param sens which of them further: the sense of a decision
 */
public record Indicateur(
        String code,
        String libelle,
        String definition,
        String fournisseur,
        Map<String, String> sources,
        FaitCompte.Genre genre,
        String objet,
        @Nullable String sens) {

    private static final String HORS_CHARTE =
            "Compté par la plateforme ; la charte de ce département ne le demande pas";

    public Indicateur {
        sources = Map.copyOf(sources);
    }

    /** Where the charter of a département asks for it, or that it does not. */
    public String source(String departement) {
        return sources.getOrDefault(departement, HORS_CHARTE);
    }

    boolean compte(FaitCompte fait) {
        return fait.genre() == genre
                && objet.equals(fait.objet())
                && (sens == null || sens.equals(fait.sens()));
    }
}
