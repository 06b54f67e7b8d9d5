package fr.ancrage.platform.errors;

/** The codes that every service shares; their texts stand in {@code platform_erreurs_fr}. */
public final class ErrorCodes {

    public static final String AUTHENTIFICATION_REQUISE = "AUTHENTIFICATION_REQUISE";
    public static final String COMPTE_SUSPENDU = "COMPTE_SUSPENDU";
    public static final String ORGANISATION_ABSENTE = "ORGANISATION_ABSENTE";
    public static final String INTERDIT = "INTERDIT";
    public static final String INTROUVABLE = "INTROUVABLE";
    public static final String ADRESSE_INCONNUE = "ADRESSE_INCONNUE";
    public static final String DEMANDE_INVALIDE = "DEMANDE_INVALIDE";
    public static final String CHAMPS_INVALIDES = "CHAMPS_INVALIDES";
    public static final String CHAMP_INCONNU = "CHAMP_INCONNU";
    public static final String JSON_ILLISIBLE = "JSON_ILLISIBLE";
    public static final String PARAMETRE_INVALIDE = "PARAMETRE_INVALIDE";
    public static final String PARAMETRE_MANQUANT = "PARAMETRE_MANQUANT";
    public static final String METHODE_REFUSEE = "METHODE_REFUSEE";
    public static final String REPONSE_NON_DISPONIBLE = "REPONSE_NON_DISPONIBLE";
    public static final String FORMAT_NON_PRIS_EN_CHARGE = "FORMAT_NON_PRIS_EN_CHARGE";
    public static final String TROP_VOLUMINEUX = "TROP_VOLUMINEUX";
    public static final String ENVOI_TROP_LENT = "ENVOI_TROP_LENT";
    public static final String TROP_DE_DEMANDES = "TROP_DE_DEMANDES";
    public static final String QUOTA_EXPORTS = "QUOTA_EXPORTS";
    public static final String CONFLIT = "CONFLIT";
    public static final String BASE_INDISPONIBLE = "BASE_INDISPONIBLE";
    public static final String ANNUAIRE_INDISPONIBLE = "ANNUAIRE_INDISPONIBLE";
    public static final String PISTE_INDISPONIBLE = "PISTE_INDISPONIBLE";
    public static final String SERVICE_INDISPONIBLE = "SERVICE_INDISPONIBLE";
    public static final String ERREUR_INTERNE = "ERREUR_INTERNE";

    private ErrorCodes() {}
}
