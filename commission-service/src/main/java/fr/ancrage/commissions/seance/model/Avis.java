package fr.ancrage.commissions.seance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commission answered on one case.
 *
 * @param code of the closed list
 * @param observation to whom the opinion is given and why, in the commission's words
 * @param decisionApl what it decides of the housing aid, when it was asked
 * @param adhesion of the household, when it was there
 */
public record Avis(
        String code,
        @Nullable String observation,
        LocalDate le,
        List<Preconisation> preconisations,
        @Nullable Adhesion adhesion,
        @Nullable LocalDate reexamenLe,
        @Nullable DecisionApl decisionApl) {

    public Avis {
        preconisations = List.copyOf(preconisations);
    }

    Avis avec(DecisionApl decision) {
        return new Avis(code, observation, le, preconisations, adhesion, reexamenLe, decision);
    }

    Avis avec(List<Preconisation> suivies) {
        return new Avis(code, observation, le, suivies, adhesion, reexamenLe, decisionApl);
    }

    @Override
    public String toString() {
        return "Avis[…]";
    }
}
