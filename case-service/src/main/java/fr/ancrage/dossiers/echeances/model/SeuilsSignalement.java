package fr.ancrage.dossiers.echeances.model;

import org.jspecify.annotations.Nullable;

/**
 * The two thresholds that a prefect's order fixed before 29 July 2023 for the report of a
 * commandement to the CCAPEX: months of uninterrupted arrears, and multiple of the rent without
 * charges. Both between 3 and 6 (décret 2015-1384 art. 14, R-011); one that is not known is absent.
 */
public record SeuilsSignalement(@Nullable Integer mois, @Nullable Integer multiple) {
    private static final int PLUS_BAS = 3;
    private static final int PLUS_HAUT = 6;

    public SeuilsSignalement {
        verifier(mois);
        verifier(multiple);
    }

    private static void verifier(@Nullable Integer seuil) {
        if (seuil != null && (seuil < PLUS_BAS || seuil > PLUS_HAUT)) {
            throw new IllegalArgumentException("thresholds are between 3 and 6 (R-011)");
        }
    }
}
