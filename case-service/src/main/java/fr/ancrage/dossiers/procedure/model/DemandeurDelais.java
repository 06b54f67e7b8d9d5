package fr.ancrage.dossiers.procedure.model;

/** Who asked the judge for delays to pay (loi 89-462 art. 24 V; R-024). */
public enum DemandeurDelais {
    LOCATAIRE("Le locataire"),
    BAILLEUR("Le bailleur"),
    OFFICE("Personne : le juge, d’office");

    private final String libelle;

    DemandeurDelais(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
