package fr.ancrage.diagnostics.repartition.model;

import org.jspecify.annotations.Nullable;

/**
 * Who was chosen, by which rule, on which ground: a result always names its rule.
 *
 * @param precision what the rule alone does not say: who was full
 */
public record Designation(
        String organisation,
        String regle,
        String libelle,
        String source,
        @Nullable String precision) {

    public Designation(String organisation, String regle, String libelle, String source) {
        this(organisation, regle, libelle, source, null);
    }
}
