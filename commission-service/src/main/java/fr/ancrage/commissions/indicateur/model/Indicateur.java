package fr.ancrage.commissions.indicateur.model;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of the charter that the platform computes.
 *
 * @param fournisseur who answers for it
 * @param genre what kind of fact is counted
 * @param objet which of them: the nature of an act, a mission
 * @param sens which of them further: the sense of a decision
 */
public record Indicateur(
        String code,
        String libelle,
        String definition,
        String fournisseur,
        String source,
        FaitCompte.Genre genre,
        String objet,
        @Nullable String sens) {

    boolean compte(FaitCompte fait) {
        return fait.genre() == genre
                && objet.equals(fait.objet())
                && (sens == null || sens.equals(fait.sens()));
    }
}
