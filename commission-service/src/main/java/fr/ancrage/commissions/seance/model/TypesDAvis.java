package fr.ancrage.commissions.seance.model;

import java.util.List;
import java.util.Optional;

/** The closed lists of opinions, recommendations and decisions on the housing aid. */
public record TypesDAvis(
        List<Type> avis, List<Type> preconisations, List<TypeDeDecision> decisionsApl) {

    /**
     * One entry of a list.
     *
     * @param source what it comes from
     */
    public record Type(String code, String libelle, String source) {}

    /** A decision on the housing aid, and the reason that goes with it. */
    public record TypeDeDecision(DecisionApl.Issue issue, Type type) {}

    public TypesDAvis {
        avis = List.copyOf(avis);
        preconisations = List.copyOf(preconisations);
        decisionsApl = List.copyOf(decisionsApl);
    }

    public Optional<Type> avis(String code) {
        return avis.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    public Optional<Type> preconisation(String code) {
        return preconisations.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    public Optional<TypeDeDecision> decisionApl(String code) {
        return decisionsApl.stream().filter(d -> d.type().code().equals(code)).findFirst();
    }
}
