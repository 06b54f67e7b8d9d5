package fr.ancrage.commissions.formation.model;

import org.jspecify.annotations.Nullable;

/**
 * A seat in a formation: one organisation, or all those of a type; permanent without a condition.
 *
 * @param parc only for the cases of this parc
 * @param concerne only for the cases that are its own
 * @param voix absent where no text gives it
 */
public record Membre(
        @Nullable String organisation,
        @Nullable String type,
        @Nullable Parc parc,
        boolean concerne,
        @Nullable String voix) {

    public boolean permanent() {
        return parc == null && !concerne;
    }

    boolean siege(Organisation candidate) {
        return organisation == null
                ? candidate.type().equals(type)
                : candidate.code().equals(organisation);
    }

    boolean conditionTenue(Organisation assise, Situation situation, Commune commune) {
        return (parc == null || parc == situation.parc())
                && (!concerne || assise.concerneePar(situation, commune));
    }
}
