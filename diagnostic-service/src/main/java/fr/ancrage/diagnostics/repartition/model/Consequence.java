package fr.ancrage.diagnostics.repartition.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The « alors » of a rule. */
public sealed interface Consequence {

    /**
     * @param remplacants proposed in their order while the first is at its capacity
     */
    record AOrganisation(String organisation, List<String> remplacants) implements Consequence {
        public AOrganisation {
            remplacants = List.copyOf(remplacants);
        }
    }

    /** The CCAS of the household's commune; a commune without one lets the search go on. */
    record AuCcasDeLaCommune() implements Consequence {}

    /**
     * The charter says no, sometimes with something else to propose.
     *
     * @param derogationPossible the secretariat may override it with a motive
     */
    record Refuser(
            String code, String motif, @Nullable Mission proposer, boolean derogationPossible)
            implements Consequence {}

    /** An additive rule that names nobody: it only informs. */
    record Informer() implements Consequence {}
}
