package fr.ancrage.dossiers.procedure.model;

/**
 * Where a procedure stands, in the order of the law. Derived from the dated steps, never
 * set.
 */
public enum Stade {
    IMPAYE("Impayé"),
    COMMANDEMENT_DE_PAYER("Commandement de payer"),
    ASSIGNATION("Assignation"),
    AUDIENCE("Audience"),
    JUGEMENT("Jugement"),
    CQL("Commandement de quitter les lieux"),
    REQUISITION("Réquisition de la force publique"),
    CFP("Concours de la force publique"),
    EXPULSION("Expulsion"),
    CLOS("Clos");

    private final String libelle;

    Stade(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
