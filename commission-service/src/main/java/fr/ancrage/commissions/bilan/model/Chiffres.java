package fr.ancrage.commissions.bilan.model;

import java.util.List;

/**
 * What the platform counts of a year, small cells hidden: the bilan leaves the commission.
 *
 * @param expulsions the procedures of the département
 * @param activite sittings, and situations that they examined
 * @param avis what was answered
 * @param preconisations what was recommended, and what became of it
 */
public record Chiffres(
        List<Ligne> expulsions,
        List<Ligne> activite,
        List<Ligne> avis,
        List<Ligne> preconisations) {

    public Chiffres {
        expulsions = List.copyOf(expulsions);
        activite = List.copyOf(activite);
        avis = List.copyOf(avis);
        preconisations = List.copyOf(preconisations);
    }
}
