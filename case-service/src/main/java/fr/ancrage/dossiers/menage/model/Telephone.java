package fr.ancrage.dossiers.menage.model;

import java.util.Optional;

/** A telephone number as people write it. */
public final class Telephone {

    private Telephone() {}

    /** Its digits, whatever its spaces, dots and prefix; empty when it is none. */
    public static Optional<String> lire(String ecrit) {
        String chiffres =
                ecrit.replaceAll("[\\s\\u00A0\\u202F.\\-/()]", "")
                        .replaceFirst("^(?:\\+33|0033)0?", "0");
        return chiffres.matches("0[1-9]\\d{8}") || chiffres.matches("\\+\\d{8,14}")
                ? Optional.of(chiffres)
                : Optional.empty();
    }
}
