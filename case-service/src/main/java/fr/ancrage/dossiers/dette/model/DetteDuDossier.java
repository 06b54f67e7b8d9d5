package fr.ancrage.dossiers.dette.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was written down of the debt of one case. It only grows: what was said stays, with who
 * said it and when; the same thing said twice is kept once.
 */
public record DetteDuDossier(
        String dossier,
        String departement,
        List<ReleveDette> releves,
        List<PlanPaiement> plans,
        List<BudgetMenage> budgets) {

    public DetteDuDossier {
        releves = List.copyOf(releves);
        plans = List.copyOf(plans);
        budgets = List.copyOf(budgets);
    }

    public static DetteDuDossier vide(String dossier, String departement) {
        return new DetteDuDossier(dossier, departement, List.of(), List.of(), List.of());
    }

    /** Empty when it is there already. */
    public Optional<DetteDuDossier> avec(ReleveDette releve) {
        return releves.stream().anyMatch(releve::repete)
                ? Optional.empty()
                : Optional.of(
                        new DetteDuDossier(
                                dossier, departement, plus(releves, releve), plans, budgets));
    }

    /** Empty when it is there already. */
    public Optional<DetteDuDossier> avec(PlanPaiement plan) {
        return plans.stream().anyMatch(plan::repete)
                ? Optional.empty()
                : Optional.of(
                        new DetteDuDossier(
                                dossier, departement, releves, plus(plans, plan), budgets));
    }

    /** Empty when it is there already. */
    public Optional<DetteDuDossier> avec(BudgetMenage budget) {
        return budgets.stream().anyMatch(budget::repete)
                ? Optional.empty()
                : Optional.of(
                        new DetteDuDossier(
                                dossier, departement, releves, plans, plus(budgets, budget)));
    }

    public Optional<PlanPaiement> plan(String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Empty when it is there already, or when there is no such plan. */
    public Optional<DetteDuDossier> avec(String plan, PlanPaiement.Paiement paiement) {
        return plan(plan)
                .filter(p -> p.paiements().stream().noneMatch(paiement::repete))
                .map(p -> avecPlan(p.avec(paiement)));
    }

    /** Empty when it is there already, or when there is no such plan. */
    public Optional<DetteDuDossier> avec(String plan, PlanPaiement.LoyerImpaye loyer) {
        return plan(plan)
                .filter(p -> p.loyersImpayes().stream().noneMatch(l -> l.le().equals(loyer.le())))
                .map(p -> avecPlan(p.avec(loyer)));
    }

    private DetteDuDossier avecPlan(PlanPaiement change) {
        return new DetteDuDossier(
                dossier,
                departement,
                releves,
                plans.stream().map(p -> p.id().equals(change.id()) ? change : p).toList(),
                budgets);
    }

    private static <T> List<T> plus(List<T> liste, T nouveau) {
        return Stream.concat(liste.stream(), Stream.of(nouveau)).toList();
    }

    @Override
    public String toString() {
        return "DetteDuDossier[" + dossier + "]";
    }
}
