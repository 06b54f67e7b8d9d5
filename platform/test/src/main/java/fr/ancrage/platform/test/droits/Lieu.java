package fr.ancrage.platform.test.droits;

/** Where things are made, and for whom: at least one of each for every situation of an account. */
public enum Lieu {
    /** Dijon; every organisation that can be involved is. */
    PROPRE("21", "212", "21231"),
    /** Dijon again; other organisations are involved. */
    MEME_TERRITOIRE("21", "212", "21231"),
    /** Beaune. */
    AUTRE_TERRITOIRE("21", "211", "21054"),
    /** Meaux. */
    AUTRE_DEPARTEMENT("77", "771", "77284"),
    /** Provins, which is another territory to who manages Meaux. */
    AILLEURS("77", "773", "77379");

    private final String departement;
    private final String arrondissement;
    private final String commune;

    Lieu(String departement, String arrondissement, String commune) {
        this.departement = departement;
        this.arrondissement = arrondissement;
        this.commune = commune;
    }

    public String departement() {
        return departement;
    }

    public String arrondissement() {
        return arrondissement;
    }

    public String commune() {
        return commune;
    }

    public boolean implique() {
        return this == PROPRE;
    }
}
