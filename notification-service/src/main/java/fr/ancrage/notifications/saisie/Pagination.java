package fr.ancrage.notifications.saisie;

/** Which page of how many, as every list of this service asks it. */
public final class Pagination {

    private static final int TAILLE_MAX = 200;

    private Pagination() {}

    public static void relire(Saisie saisie, int page, int taille) {
        if (page < 0 || page > 10_000) {
            saisie.refuser("page", "PAGE_INVALIDE");
        }
        if (taille < 1 || taille > TAILLE_MAX) {
            saisie.refuser("taille", "TAILLE_INVALIDE");
        }
    }
}
