package fr.ancrage.commissions.formation.model;

import org.jspecify.annotations.Nullable;

/**
 * What a commission asks of a case before it is examined: codes, never a person.
 *
 * @param commune INSEE code of the dwelling's commune
 * @param bailleur the landlord, when it is an organisation of the charter
 */
public record Situation(
        String commune,
        String arrondissement,
        Parc parc,
        Stade stade,
        @Nullable String bailleur,
        @Nullable OrganismePayeur organismePayeur) {

    /** The same case at another stage. */
    public Situation au(Stade autre) {
        return new Situation(commune, arrondissement, parc, autre, bailleur, organismePayeur);
    }
}
