package fr.ancrage.dossiers.rapprochement.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writing reduced to what does not depend on the secretariat that typed it: no case, no accent, no
 * ligature, one space between words. A {@code ?} is kept: it stands for a letter that a
 * Windows-1252 file could not hold.
 */
public final class Texte {

    private static final int ASCII = 127;

    private static final Map<Character, String> SANS_DECOMPOSITION =
            Map.ofEntries(
                    Map.entry('ł', "l"),
                    Map.entry('ø', "o"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ı', "i"),
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"));

    private Texte() {}

    public static String normaliser(String texte) {
        String minuscules = texte.toLowerCase(Locale.ROOT);
        String decompose =
                ascii(minuscules)
                        ? minuscules
                        : Normalizer.normalize(minuscules, Normalizer.Form.NFKD);
        StringBuilder sortie = new StringBuilder(decompose.length());
        boolean espace = false;
        for (int i = 0; i < decompose.length(); i++) {
            char c = decompose.charAt(i);
            if (c > ASCII && Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            String remplace = c > ASCII ? SANS_DECOMPOSITION.get(c) : null;
            if (remplace == null && !Character.isLetterOrDigit(c) && c != '?') {
                espace = !sortie.isEmpty();
                continue;
            }
            if (espace) {
                sortie.append(' ');
                espace = false;
            }
            if (remplace == null) {
                sortie.append(c);
            } else {
                sortie.append(remplace);
            }
        }
        return sortie.toString();
    }

    private static boolean ascii(String texte) {
        return texte.chars().allMatch(c -> c <= ASCII);
    }

    public static List<String> mots(String texte) {
        String normalise = normaliser(texte);
        return normalise.isEmpty() ? List.of() : Arrays.asList(normalise.split(" "));
    }

    /** {@code Le Goff}, {@code LE-GOFF} and {@code Legoff} are one name. */
    public static String compact(String texte) {
        return mots(texte).stream()
                .map(mot ->
                        mot.equals("st")
                                ? "saint"
                                : mot.equals("ste") ? "sainte" : mot.equals("sts") ? "saints" : mot)
                .collect(Collectors.joining());
    }
}
