package fr.ancrage.relogements.concours.model;

/** What SIAO owes a household whose expulsion is granted (R-310, product §8). */
public enum CategorieSiao {
    /** Veille sociale asked: somebody goes there, an accommodation is proposed. */
    A,
    /** An accommodation must be proposed to the household that calls 115. */
    B,
    /** An accommodation is proposed to the household that calls 115, if there is room. */
    C;

    public static CategorieSiao de(boolean veilleSociale, boolean critereValide) {
        if (veilleSociale) {
            return A;
        }
        return critereValide ? B : C;
    }
}
