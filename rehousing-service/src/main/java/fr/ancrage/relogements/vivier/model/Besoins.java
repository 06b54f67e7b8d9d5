package fr.ancrage.relogements.vivier.model;

import org.jspecify.annotations.Nullable;

/**
 * What the household looks for.
 *
 * @param typologie T1 to T6
 * @param secteur where, in words
 * @param accompagnement whether a measure of accompaniment goes with it: it is counted on the ACD
 *     then, else on the contingent
 */
public record Besoins(
        @Nullable Typologie typologie, @Nullable String secteur, @Nullable Boolean accompagnement) {

    public static final Besoins INCONNUS = new Besoins(null, null, null);

    /** Number of main rooms. */
    public enum Typologie {
        T1,
        T2,
        T3,
        T4,
        T5,
        T6
    }

    /** What the rehousing is counted on. */
    public enum Comptage {
        CONTINGENT,
        ACD
    }

    public @Nullable Comptage comptage() {
        if (accompagnement == null) {
            return null;
        }
        return accompagnement ? Comptage.ACD : Comptage.CONTINGENT;
    }
}
