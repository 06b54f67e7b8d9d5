package fr.ancrage.dossiers.menage.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as people write it. */
public final class Telephone {

    private static final Pattern ENTRE_LES_CHIFFRES = Pattern.compile("[\\s\\u00A0\\u202F.\\-/()]");
    private static final Pattern PREFIXE = Pattern.compile("^(?:\\+33|0033)0?");
    private static final Pattern LISIBLE = Pattern.compile("0[1-9]\\d{8}|\\+\\d{8,14}");

    private Telephone() {}

    /** Its digits, whatever its spaces, dots and prefix; empty when it is none. */
    public static Optional<String> lire(String ecrit) {
        String chiffres =
                PREFIXE.matcher(ENTRE_LES_CHIFFRES.matcher(ecrit).replaceAll("")).replaceFirst("0");
        return LISIBLE.matcher(chiffres).matches() ? Optional.of(chiffres) : Optional.empty();
    }
}
