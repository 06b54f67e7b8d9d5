package fr.ancrage.dossiers.echeances.model;

import java.util.Arrays;

/** How sure one is of a rule (domain §0.2); a doubtful one is shown « à confirmer ». */
public enum Confiance {
    VERIFIEE("V"),
    UNE_SOURCE("V2"),
    USAGE("K"),
    DOCUMENT("S"),
    A_CONFIRMER("?");

    private final String marque;

    Confiance(String marque) {
        this.marque = marque;
    }

    /** The mark of the domain's register: V, V2, K, S or ?. */
    public String marque() {
        return marque;
    }

    public static Confiance deMarque(String marque) {
        return Arrays.stream(values())
                .filter(confiance -> confiance.marque.equals(marque))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown mark of confidence " + marque));
    }
}
