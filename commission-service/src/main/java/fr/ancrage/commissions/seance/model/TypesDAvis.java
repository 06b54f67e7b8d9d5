package fr.ancrage.commissions.seance.model;

import java.util.List;
import java.util.Optional;

/** The closed lists of opinions and recommendations. */
public record TypesDAvis(List<Type> avis, List<Type> preconisations) {

    /**
     * One entry of a list.
     *
     * @param source what it comes from
     */
    public record Type(String code, String libelle, String source) {}

    public TypesDAvis {
        avis = List.copyOf(avis);
        preconisations = List.copyOf(preconisations);
    }

    public Optional<Type> avis(String code) {
        return avis.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    public Optional<Type> preconisation(String code) {
        return preconisations.stream().filter(t -> t.code().equals(code)).findFirst();
    }
}
