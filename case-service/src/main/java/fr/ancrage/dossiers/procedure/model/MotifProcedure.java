package fr.ancrage.dossiers.procedure.model;

/** Why the lease is to end, or the occupant to leave; grounds add up. */
public enum MotifProcedure {
    IMPAYE("Impayés de loyer"),
    DEFAUT_ASSURANCE("Défaut d’assurance"),
    TROUBLE_JOUISSANCE("Trouble de jouissance"),
    CONGE("Congé pour reprise ou vente"),
    DIVORCE("Divorce, logement attribué à l’autre conjoint"),
    ADJUDICATION("Propriétaire maintenu après adjudication"),
    AUTRE("Autre motif");

    private final String libelle;

    MotifProcedure(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
