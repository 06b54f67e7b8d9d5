package fr.ancrage.dossiers.rapprochement.model;

/** How far two spellings are from each other, in typing errors. */
public final class Proximite {

    private static final int LONGUEUR_QUI_SUPPORTE_UNE_FAUTE = 4;

    private Proximite() {}

    /** Equal, {@code ?} standing for any one letter. */
    public static boolean egaux(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && a.charAt(i) != '?' && b.charAt(i) != '?') {
                return false;
            }
        }
        return true;
    }

    /**
     * One letter added, lost, replaced, or two neighbours swapped; short names bear no error at
     * all.
     */
    public static boolean uneFaute(String a, String b) {
        if (Math.max(a.length(), b.length()) < LONGUEUR_QUI_SUPPORTE_UNE_FAUTE
                || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int debut = 0;
        int minimum = Math.min(a.length(), b.length());
        while (debut < minimum && memeLettre(a.charAt(debut), b.charAt(debut))) {
            debut++;
        }
        int fin = 0;
        while (fin < minimum - debut
                && memeLettre(a.charAt(a.length() - 1 - fin), b.charAt(b.length() - 1 - fin))) {
            fin++;
        }
        int resteA = a.length() - debut - fin;
        int resteB = b.length() - debut - fin;
        if (resteA <= 1 && resteB <= 1) {
            return true;
        }
        return resteA == 2
                && resteB == 2
                && a.charAt(debut) == b.charAt(debut + 1)
                && a.charAt(debut + 1) == b.charAt(debut);
    }

    private static boolean memeLettre(char a, char b) {
        return a == b || a == '?' || b == '?';
    }
}
