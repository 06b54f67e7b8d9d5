package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.echeances.model.EnLettres;
import fr.ancrage.dossiers.procedure.model.DetteEcrite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was written down of the debt of one case. It only grows: what was said stays, with who
 * said it and when; what was wrong is cancelled beside it, with a reason. The same thing said twice
 * is kept once.
 */
public record DetteDuDossier(
        String dossier,
        String departement,
        List<ReleveDette> releves,
        List<PlanPaiement> plans,
        List<BudgetMenage> budgets,
        List<Annulation> annulations) {

    /** What was written down by mistake no longer counts. */
    public record Annulation(String element, String raison, Saisie saisie) {
        @Override
        public String toString() {
            return "Annulation[" + element + "]";
        }
    }

    /**
     * One thing that was written down.
     *
     * @param libelle what it was, in words
     * @param budget it is of the budget, which not everybody reads
     */
    public record Element(String id, Saisie saisie, String libelle, boolean budget) {
        @Override
        public String toString() {
            return "Element[" + id + "]";
        }
    }

    public DetteDuDossier {
        releves = List.copyOf(releves);
        plans = List.copyOf(plans);
        budgets = List.copyOf(budgets);
        annulations = List.copyOf(annulations);
    }

    public static DetteDuDossier vide(String dossier, String departement) {
        return new DetteDuDossier(dossier, departement, List.of(), List.of(), List.of(), List.of());
    }

    /** Empty when it is there already. */
    public Optional<DetteDuDossier> avec(ReleveDette releve) {
        return enVigueur().releves.stream().anyMatch(releve::repete)
                ? Optional.empty()
                : Optional.of(
                        new DetteDuDossier(
                                dossier,
                                departement,
                                plus(releves, releve),
                                plans,
                                budgets,
                                annulations));
    }

    /** Empty when it is there already. */
    public Optional<DetteDuDossier> avec(PlanPaiement plan) {
        return enVigueur().plans.stream().anyMatch(plan::repete)
                ? Optional.empty()
                : Optional.of(avecPlans(plus(plans, plan)));
    }

    /** Empty when it is there already. */
    public Optional<DetteDuDossier> avec(BudgetMenage budget) {
        return enVigueur().budgets.stream().anyMatch(budget::repete)
                ? Optional.empty()
                : Optional.of(
                        new DetteDuDossier(
                                dossier,
                                departement,
                                releves,
                                plans,
                                plus(budgets, budget),
                                annulations));
    }

    /** From which day the plan in hand, the last one that was made, is broken if nothing comes. */
    public Optional<LocalDate> rompuDes() {
        return enVigueur().plans.stream()
                .max(Comparator.comparing(PlanPaiement::signeLe))
                .flatMap(PlanPaiement::rompuDes);
    }

    /** What the case's clock reads of it. */
    public DetteEcrite pourLHorloge() {
        DetteDuDossier compte = enVigueur();
        return new DetteEcrite(
                dossier,
                compte.releves.stream()
                        .max(Comparator.comparing(ReleveDette::au))
                        .map(ReleveDette::pourLHorloge)
                        .orElse(null),
                compte.plans.stream()
                        .filter(p -> p.type() == PlanPaiement.Type.JUDICIAIRE)
                        .flatMap(p -> p.premierManquement().stream())
                        .toList());
    }

    /** The plan as it counts; one that was cancelled is none. */
    public Optional<PlanPaiement> plan(String id) {
        return enVigueur().plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Empty when it is there already, or when there is no such plan. */
    public Optional<DetteDuDossier> avec(String plan, PlanPaiement.Paiement paiement) {
        return plan(plan)
                .filter(p -> p.paiements().stream().noneMatch(paiement::repete))
                .map(_ -> avecPlan(plan, p -> p.avec(paiement)));
    }

    /** Empty when it is there already, or when there is no such plan. */
    public Optional<DetteDuDossier> avec(String plan, PlanPaiement.LoyerImpaye loyer) {
        return plan(plan)
                .filter(p -> p.loyersImpayes().stream().noneMatch(l -> l.le().equals(loyer.le())))
                .map(_ -> avecPlan(plan, p -> p.avec(loyer)));
    }

    /** Empty when it was cancelled already, or is not there. */
    public Optional<DetteDuDossier> avec(Annulation annulation) {
        return element(annulation.element())
                .filter(e -> !annules().contains(e.id()))
                .map(_ ->
                        new DetteDuDossier(
                                dossier,
                                departement,
                                releves,
                                plans,
                                budgets,
                                plus(annulations, annulation)));
    }

    public Optional<Element> element(String id) {
        return elements().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Everything that an agent wrote down here. */
    public Stream<Element> elements() {
        return Stream.of(
                        releves.stream().flatMap(DetteDuDossier::element),
                        plans.stream().flatMap(DetteDuDossier::elements),
                        budgets.stream()
                                .map(b ->
                                        new Element(
                                                b.id(),
                                                b.saisie(),
                                                "Budget au " + EnLettres.jour(b.au()),
                                                true)))
                .flatMap(s -> s);
    }

    private static Stream<Element> element(ReleveDette r) {
        return switch (r.origine()) {
            case ReleveDette.Origine.Ecrit(Saisie saisie) ->
                    Stream.of(
                            new Element(
                                    r.id(),
                                    saisie,
                                    "Relevé « %s » au %s : %s"
                                            .formatted(
                                                    r.source().libelle(),
                                                    EnLettres.jour(r.au()),
                                                    EnLettres.euros(r.montant())),
                                    false));
            case ReleveDette.Origine.Acte _ -> Stream.of();
        };
    }

    private static Stream<Element> elements(PlanPaiement plan) {
        String nom = plan.type().libelle() + " du " + EnLettres.jour(plan.signeLe());
        return Stream.of(
                        Stream.of(new Element(plan.id(), plan.saisie(), nom, false)),
                        plan.paiements().stream()
                                .map(p ->
                                        new Element(
                                                p.id(),
                                                p.saisie(),
                                                "Paiement de %s le %s (%s)"
                                                        .formatted(
                                                                EnLettres.euros(p.montant()),
                                                                EnLettres.jour(p.le()),
                                                                nom),
                                                false)),
                        plan.loyersImpayes().stream()
                                .map(l ->
                                        new Element(
                                                l.id(),
                                                l.saisie(),
                                                "Loyer courant impayé du %s (%s)"
                                                        .formatted(EnLettres.jour(l.le()), nom),
                                                false)))
                .flatMap(s -> s);
    }

    /** What counts: all of it but what was cancelled. */
    public DetteDuDossier enVigueur() {
        Set<String> annules = annules();
        return new DetteDuDossier(
                dossier,
                departement,
                releves.stream().filter(r -> !annules.contains(r.id())).toList(),
                plans.stream()
                        .filter(p -> !annules.contains(p.id()))
                        .map(p -> p.sans(annules))
                        .toList(),
                budgets.stream().filter(b -> !annules.contains(b.id())).toList(),
                List.of());
    }

    private Set<String> annules() {
        return annulations.stream().map(Annulation::element).collect(Collectors.toSet());
    }

    private DetteDuDossier avecPlan(String plan, UnaryOperator<PlanPaiement> changement) {
        return avecPlans(
                plans.stream().map(p -> p.id().equals(plan) ? changement.apply(p) : p).toList());
    }

    private DetteDuDossier avecPlans(List<PlanPaiement> suite) {
        return new DetteDuDossier(dossier, departement, releves, suite, budgets, annulations);
    }

    private static <T> List<T> plus(List<T> liste, T nouveau) {
        return Stream.concat(liste.stream(), Stream.of(nouveau)).toList();
    }

    @Override
    public String toString() {
        return "DetteDuDossier[" + dossier + "]";
    }
}
