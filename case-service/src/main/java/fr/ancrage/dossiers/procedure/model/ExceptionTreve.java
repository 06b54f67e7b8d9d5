package fr.ancrage.dossiers.procedure.model;

/** Why a judge lets an expulsion take place in the winter truce (CPCE L. 412-6 to L. 412-8). */
public enum ExceptionTreve {
    RELOGEMENT_SUFFISANT("Relogement suffisant pour la famille"),
    DOMICILE_D_AUTRUI("Introduction dans le domicile d’autrui"),
    AUTRE_LIEU("Introduction dans un autre lieu, trêve écartée par le juge"),
    LOGEMENT_ETUDIANT("Logement étudiant"),
    CONJOINT_VIOLENT("Conjoint violent");

    private final String libelle;

    ExceptionTreve(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
