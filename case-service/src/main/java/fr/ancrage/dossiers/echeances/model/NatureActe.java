package fr.ancrage.dossiers.echeances.model;

/** Codes of the acts that partners' software relies on (product §7), in the procedure's order. */
public enum NatureActe {
    SIGNALEMENT("signalement d'impayé"),
    SAISINE_CCAPEX("saisine de la CCAPEX"),
    CP("commandement de payer"),
    ASSIGNATION("assignation"),
    SAISINE_DSF("demande de diagnostic social et financier"),
    RENVOI("renvoi d'audience"),
    JUGEMENT("jugement"),
    CQL("commandement de quitter les lieux"),
    DELAI_JEX("délai accordé par le juge de l'exécution"),
    PV_TENTATIVE("procès-verbal de tentative d'expulsion"),
    RFP("réquisition de la force publique"),
    DECISION_CFP("décision sur le concours de la force publique"),
    EXPULSION_PREVUE("expulsion prévue"),
    PV_EXPULSION("procès-verbal d'expulsion");

    private final String libelle;

    NatureActe(String libelle) {
        this.libelle = libelle;
    }

    /** French words for people, without article. */
    public String libelle() {
        return libelle;
    }
}
