package fr.ancrage.dossiers.tableaudebord;

/**
 * Worklists: a filter that means the same thing every day, so that a saved view stays right (F-27).
 */
public enum ListeDeTravail {
    ECHEANCE_SEMAINE("Échéance cette semaine"),
    SANS_ACTIVITE("Sans activité"),
    SANS_REFERENT("Sans référent"),
    PLAN_ROMPU("Plan de paiement rompu"),
    A_RAPPROCHER("À rapprocher"),
    MES_DOSSIERS("Dont je suis le référent"),
    A_REVOIR("À revoir"),
    SUIVIS("Suivis par moi"),
    NOUVEAUTES("Suivis, avec du nouveau");

    private final String libelle;

    ListeDeTravail(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
