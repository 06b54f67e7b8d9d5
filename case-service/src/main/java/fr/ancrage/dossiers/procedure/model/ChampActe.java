package fr.ancrage.dossiers.procedure.model;

/**
 * What an act may say beside its number and its day, as a form asks it; {@link Nature} says which
 * act says what.
 */
public enum ChampActe {
    DATE_AUDIENCE("dateAudience", "Date de l’audience", Saisie.JOUR),
    DATE_NOTIFICATION_PREFET(
            "dateNotificationPrefet", "Date de notification au préfet", Saisie.JOUR),
    ISSUE("issue", "Précision", Saisie.CHOIX),
    SENS("sens", "Sens de la décision", Saisie.CHOIX),
    DELAI_DU("delaiDu", "À compter du", Saisie.JOUR),
    DELAI_AU("delaiAu", "Jusqu’au (dernier jour compris)", Saisie.JOUR),
    MOTIFS("motifs", "Motifs", Saisie.CHOIX_MULTIPLE),
    DETTE("dette", "Montant de la dette, en euros", Saisie.MONTANT),
    MOIS_IMPAYES("moisImpayes", "Nombre de mois d’impayés", Saisie.NOMBRE),
    IMPAYE_CONSTITUE_LE("impayeConstitueLe", "Impayé constitué le", Saisie.JOUR),
    ETUDE("etude", "Étude du commissaire de justice", Saisie.TEXTE),
    TRIBUNAL("tribunal", "Tribunal", Saisie.TEXTE),
    ACTE_VISE("acteVise", "N° de la réquisition", Saisie.TEXTE),
    EXPULSION_POSSIBLE_LE("expulsionPossibleLe", "Expulsion possible à compter du", Saisie.JOUR),
    VEILLE_SOCIALE("veilleSociale", "Veille sociale demandée", Saisie.OUI_NON),
    CRITERES("criteres", "Critères de vulnérabilité", Saisie.CHOIX_MULTIPLE),
    CAUTION("caution", "Une caution garantit le loyer", Saisie.OUI_NON),
    MENTIONS("mentions", "Mentions lues dans le commandement", Saisie.CHOIX_MULTIPLE),
    DEMANDE_PAR("demandePar", "Délais demandés par", Saisie.CHOIX),
    LOYER_REPRIS("loyerRepris", "Loyer courant repris avant l’audience", Saisie.OUI_NON),
    EXCEPTION_TREVE("exceptionTreve", "Exception à la trêve hivernale", Saisie.CHOIX),
    JUGEMENT_VISE("jugementVise", "N° du jugement qui la constate", Saisie.TEXTE);

    /** How a person fills a field in. */
    public enum Saisie {
        JOUR,
        TEXTE,
        MONTANT,
        NOMBRE,
        OUI_NON,
        CHOIX,
        CHOIX_MULTIPLE
    }

    private final String nom;
    private final String libelle;
    private final Saisie saisie;

    ChampActe(String nom, String libelle, Saisie saisie) {
        this.nom = nom;
        this.libelle = libelle;
        this.saisie = saisie;
    }

    /** As the API names it. */
    public String nom() {
        return nom;
    }

    public String libelle() {
        return libelle;
    }

    public Saisie saisie() {
        return saisie;
    }
}
