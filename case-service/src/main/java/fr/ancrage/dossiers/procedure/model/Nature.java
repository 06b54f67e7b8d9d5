package fr.ancrage.dossiers.procedure.model;

/** Nature of an act, as partners' software names it (product §7). */
public enum Nature {
    SIGNALEMENT("Signalement d'impayé"),
    SAISINE_CCAPEX("Saisine de la CCAPEX"),
    CP("Commandement de payer"),
    ASSIGNATION("Assignation"),
    SAISINE_DSF("Demande de diagnostic social et financier"),
    JUGEMENT("Jugement"),
    DELAI_JEX("Délais accordés par le juge de l'exécution"),
    CQL("Commandement de quitter les lieux"),
    RFP("Réquisition de la force publique"),
    DECISION_CFP("Décision sur le concours de la force publique"),
    RENVOI("Renvoi de l'audience"),
    PV_TENTATIVE("Procès-verbal de tentative d'expulsion"),
    EXPULSION_PREVUE("Expulsion programmée"),
    PV_EXPULSION("Procès-verbal d'expulsion");

    private final String libelle;

    Nature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
