package fr.ancrage.diagnostics.affectation.model;

/** The names of the states on the wire and in the lists. */
public enum Etat {
    A_ACCEPTER,
    ACCEPTEE,
    RENDUE,
    CARENCE,
    REFUSEE,
    CLOSE,
    SANS_ORGANISATION;

    /** Somebody still has something to do. */
    public boolean ouverte() {
        return switch (this) {
            case A_ACCEPTER, ACCEPTEE, REFUSEE, SANS_ORGANISATION -> true;
            case RENDUE, CARENCE, CLOSE -> false;
        };
    }
}
