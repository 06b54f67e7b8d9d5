package fr.ancrage.dossiers.echeances.model;

/** Unit of a rule's value: a duration, or a threshold. */
public enum Unite {
    JOURS,
    /** Monday to Friday except public holidays (décret 2021-8 art. 1). */
    JOURS_OUVRES,
    SEMAINES,
    MOIS,
    /** So many times an amount. */
    FOIS,
    EUROS,
    /** So many things. */
    NOMBRE,
    /** The law leaves the value to the département, whose charter gives it or does not. */
    SELON_CHARTE;

    public boolean duree() {
        return switch (this) {
            case JOURS, JOURS_OUVRES, SEMAINES, MOIS -> true;
            case FOIS, EUROS, NOMBRE, SELON_CHARTE -> false;
        };
    }
}
