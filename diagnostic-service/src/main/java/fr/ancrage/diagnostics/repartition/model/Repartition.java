package fr.ancrage.diagnostics.repartition.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the charter answers for one mission and one situation. */
public record Repartition(Issue issue, List<Additif> additifs) {

    public Repartition {
        additifs = List.copyOf(additifs);
    }

    public sealed interface Issue {

        record Designee(Designation designation) implements Issue {}

        record Refusee(
                String regle,
                String libelle,
                String source,
                String code,
                String motif,
                @Nullable Mission proposer,
                boolean derogationPossible)
                implements Issue {}

        /** The charter has rules for the mission and none of them fits. */
        record SansRegle() implements Issue {}

        /** The charter never speaks of the mission. */
        record MissionNonPrevue() implements Issue {}
    }

    /**
     * The result of an additive rule.
     *
     * @param organisation absent when the rule only informs
     */
    public record Additif(
            String regle, String libelle, String source, @Nullable String organisation) {}
}
