package fr.ancrage.dossiers.echeances.regles;

import fr.ancrage.dossiers.echeances.model.Delai;
import fr.ancrage.dossiers.echeances.model.Unite;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code P2M}, {@code P6W}, {@code P30D}. One unit only: {@code Period} would turn weeks into
 * days, and « 6 semaines » must stay what the contract says.
 */
public final class DureeIso {
    private static final Pattern FORME = Pattern.compile("P([1-9][0-9]{0,3})([DWMY])");
    private static final int MOIS_PAR_AN = 12;

    private DureeIso() {}

    /**
     * @throws IllegalArgumentException when the text is not one number of one unit
     */
    public static Delai lire(String duree) {
        Matcher forme = FORME.matcher(duree.strip());
        if (!forme.matches()) {
            throw new IllegalArgumentException("not a duration of one unit");
        }
        int valeur = Integer.parseInt(forme.group(1));
        return switch (forme.group(2)) {
            case "D" -> new Delai(valeur, Unite.JOURS);
            case "W" -> new Delai(valeur, Unite.SEMAINES);
            case "M" -> new Delai(valeur, Unite.MOIS);
            default -> new Delai(valeur * MOIS_PAR_AN, Unite.MOIS);
        };
    }
}
