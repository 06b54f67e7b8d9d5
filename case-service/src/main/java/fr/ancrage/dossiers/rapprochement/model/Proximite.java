package fr.ancrage.dossiers.rapprochement.model;

/** How far two spellings are from each other, in typing errors. */
public final class Proximite {

    private static final int LONGUEUR_QUI_SUPPORTE_UNE_FAUTE = 4;

    private static final int LONGUEUR_QUI_SUPPORTE_DEUX_FAUTES = 5;

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

    /** Heard alike; short names sound like too many others. */
    public static boolean memeSon(String a, String b) {
        return Math.min(a.length(), b.length()) >= LONGUEUR_QUI_SUPPORTE_UNE_FAUTE
                && Phonetique.son(a).equals(Phonetique.son(b));
    }

    /**
     * Each of two secretariats made one mistake: a letter, or two neighbours, on either side of
     * what stayed the same.
     */
    public static boolean deuxFautes(String a, String b) {
        if (Math.min(a.length(), b.length()) < LONGUEUR_QUI_SUPPORTE_DEUX_FAUTES
                || Math.abs(a.length() - b.length()) > 2) {
            return false;
        }
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = distance(a, b, i, j, distances);
            }
        }
        return distances[a.length()][b.length()] <= 2;
    }

    private static int distance(String a, String b, int i, int j, int[][] distances) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean pareilles = memeLettre(a.charAt(i - 1), b.charAt(j - 1));
        int distance =
                Math.min(
                        Math.min(distances[i - 1][j], distances[i][j - 1]) + 1,
                        distances[i - 1][j - 1] + (pareilles ? 0 : 1));
        boolean inversees =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return inversees ? Math.min(distance, distances[i - 2][j - 2] + 1) : distance;
    }

    private static boolean memeLettre(char a, char b) {
        return a == b || a == '?' || b == '?';
    }
}
