package fr.ancrage.diagnostics.affectation.model;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody refused or closed.
 *
 * @param code what travels in events
 * @param texte what the person wrote: it may speak of the household, so it never leaves the service
 *     but to its readers
 */
public record Motif(String code, @Nullable String texte) {

    /** A reason given in words only. */
    public static final String AUTRE = "AUTRE";

    public static final String EXPULSION = "EXPULSION";
    public static final String ACTE_ANNULE = "ACTE_ANNULE";

    @Override
    public String toString() {
        return "Motif[" + code + "]";
    }
}
