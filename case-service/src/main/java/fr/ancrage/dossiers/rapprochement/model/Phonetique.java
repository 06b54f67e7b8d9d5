package fr.ancrage.dossiers.rapprochement.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a French name sounds, so that what was written by ear is found again: {@code Lefebvre} and
 * {@code Lefevre}, {@code Gauthier} and {@code Gautier}, {@code Dupont} and {@code Dupond}.
 * Capitals stand for the sounds that French writes with two letters.
 */
public final class Phonetique {

    private record Regle(Pattern ecrit, String son) {}

    private static final List<Regle> REGLES =
            List.of(
                    regle("ph", "f"),
                    regle("sch|sh", "ch"),
                    regle("ch(?=[rl])", "k"),
                    regle("ch", "C"),
                    regle("bv", "v"),
                    regle("c(?=[eiy])", "s"),
                    regle("ck|qu?|c", "k"),
                    regle("gn", "N"),
                    regle("gu(?=[eiy])", "G"),
                    regle("ge(?=[ao])|g(?=[eiy])", "j"),
                    regle("g", "G"),
                    regle("h", ""),
                    regle("(?:ai|ei|i|y)[nm](?![aeiouymn])", "I"),
                    regle("[ae][nm](?![aeiouymn])", "A"),
                    regle("o[nm](?![aeiouymn])", "O"),
                    regle("eau|au", "o"),
                    regle("ai|ei|ay|ey", "e"),
                    regle("e[rztd]$", "e"),
                    regle("y", "i"),
                    regle("w", "v"),
                    regle("z", "s"),
                    regle("(.)\\1+", "$1"),
                    regle("(?<=..)[esxtdpG]+$", ""));

    private Phonetique() {}

    /**
     * @param compact a name without case, accent or space
     */
    public static String son(String compact) {
        String son = compact;
        for (Regle regle : REGLES) {
            son = regle.ecrit().matcher(son).replaceAll(regle.son());
        }
        return son;
    }

    private static Regle regle(String ecrit, String son) {
        return new Regle(Pattern.compile(ecrit), son);
    }
}
