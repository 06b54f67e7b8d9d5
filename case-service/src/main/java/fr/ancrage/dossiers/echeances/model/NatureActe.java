package fr.ancrage.dossiers.echeances.model;

/** Codes of the acts that partners' software relies on (product §7), in the procedure's order. */
public enum NatureActe {
    SIGNALEMENT("signalement d'impayé"),
    SAISINE_CCAPEX("saisine de la CCAPEX"),
    CP("commandement de payer"),
    CONTROLE_CP("contrôle des mentions du commandement de payer"),
    CP_CAUTION("commandement de payer signifié à la caution"),
    DECISION_APL("décision de la CCAPEX sur l'aide au logement"),
    ASSIGNATION("assignation"),
    SAISINE_DSF("demande de diagnostic social et financier"),
    RENVOI("renvoi d'audience"),
    JUGEMENT("jugement"),
    SURENDETTEMENT("décision de surendettement"),
    PCS("protocole de cohésion sociale"),
    DETTE_SOLDEE("dette soldée"),
    NOUVEAU_BAIL("nouveau bail"),
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
