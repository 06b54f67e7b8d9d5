package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.dette.model.DetteDuDossier.Annulation;
import fr.ancrage.dossiers.dette.model.DetteDuDossier.Element;
import fr.ancrage.dossiers.dette.model.ReleveDette.Source;
import fr.ancrage.dossiers.procedure.model.Dossier;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The debt of a case as it is read: what was written down in it and in the cases that it took over,
 * and what its acts say, the latest first.
 */
public record SituationDette(
        List<ReleveDette> releves,
        List<PlanPaiement> plans,
        List<BudgetMenage> budgets,
        List<Element> enVigueur,
        List<Annulee> annulees) {

    /** What no longer counts, and why. */
    public record Annulee(Element element, Annulation annulation) {}

    public SituationDette {
        enVigueur = List.copyOf(enVigueur);
        annulees = List.copyOf(annulees);
        releves = List.copyOf(releves);
        plans = List.copyOf(plans);
        budgets = List.copyOf(budgets);
    }

    public static SituationDette de(Dossier dossier, List<DetteDuDossier> ecrits) {
        List<DetteDuDossier> famille = ecrits.stream().map(DetteDuDossier::enVigueur).toList();
        return new SituationDette(
                Stream.concat(
                                RelevesDesActes.de(dossier).stream(),
                                famille.stream().flatMap(d -> d.releves().stream()))
                        .sorted(Comparator.comparing(ReleveDette::au).reversed())
                        .toList(),
                famille.stream()
                        .flatMap(d -> d.plans().stream())
                        .sorted(Comparator.comparing(PlanPaiement::signeLe).reversed())
                        .toList(),
                famille.stream()
                        .flatMap(d -> d.budgets().stream())
                        .sorted(Comparator.comparing(BudgetMenage::au).reversed())
                        .toList(),
                famille.stream().flatMap(DetteDuDossier::elements).toList(),
                ecrits.stream()
                        .flatMap(d ->
                                d.annulations().stream()
                                        .flatMap(a ->
                                                d.element(a.element()).stream()
                                                        .map(e -> new Annulee(e, a))))
                        .toList());
    }

    /** The statement that is asked for, or the latest. */
    public Optional<ReleveDette> releve(@Nullable String id) {
        return releves.stream().filter(r -> id == null || r.id().equals(id)).findFirst();
    }

    public Optional<PlanPaiement> plan(String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** How far the last words of the sources are from one another; none when one alone speaks. */
    public Optional<BigDecimal> ecart() {
        Map<Source, BigDecimal> derniers = new EnumMap<>(Source.class);
        releves.forEach(r -> derniers.putIfAbsent(r.source(), r.montant()));
        return derniers.size() < 2
                ? Optional.empty()
                : derniers.values().stream()
                        .max(Comparator.naturalOrder())
                        .map(max ->
                                max.subtract(
                                        derniers.values().stream()
                                                .min(Comparator.naturalOrder())
                                                .orElse(max)))
                        .filter(ecart -> ecart.signum() > 0);
    }
}
