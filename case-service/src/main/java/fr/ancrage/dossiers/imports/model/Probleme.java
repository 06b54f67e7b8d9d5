package fr.ancrage.dossiers.imports.model;

/**
 * Something to say about one cell. The code is for software, the message for the secretary; neither
 * quotes the cell, which may hold a person's name.
 */
public record Probleme(String champ, Code code, Gravite gravite, String message) {

    /** Whether the line is refused or only deserves a look. */
    public enum Gravite {
        ERREUR,
        AVERTISSEMENT
    }

    /** Codes that partners' software compares. */
    public enum Code {
        OBLIGATOIRE,
        DATE_INVALIDE,
        DATE_FUTURE,
        DATE_INCOHERENTE,
        DATE_SUPPOSEE,
        MONTANT_INVALIDE,
        NOMBRE_INVALIDE,
        NEGATIF,
        TROP_LONG,
        LIGNE_ILLISIBLE,
        CHAMP_INCONNU,
        VALEUR_ILLISIBLE,
        FORMULE_SANS_RESULTAT,
        FORMULE_EXTERNE,
        CELLULES_FUSIONNEES,
        COMMUNE_INCONNUE,
        HORS_RESSORT,
        AUTRE_ORGANISATION,
        NATURE_NON_ADMISE,
        CODE_POSTAL_INCOHERENT,
        NATURE_INCONNUE,
        PARC_INCONNU,
        VALEUR_INCONNUE,
        TELEPHONE_INVALIDE,
        NUMERO_SECURITE_SOCIALE,
        NUMERO_DEJA_UTILISE,
        NOTIFICATION_TARDIVE,
        ETUDE_INCONNUE,
        DOSSIER_DIFFERENT,
        BAILLEUR_INCONNU,
        DEJA_SIGNALE,
        REQUISITION_INCONNUE,
        ACTE_SANS_RAPPORT,
        LIGNE_NON_TRAITEE,
        COURRIER_PARTI,
        TRAVAIL_COMMENCE,
        COLONNE_IGNOREE,
        COLONNE_EN_DOUBLE
    }

    public static Probleme erreur(Colonne colonne, Code code, String message) {
        return new Probleme(colonne.champ(), code, Gravite.ERREUR, message);
    }

    public static Probleme avertissement(Colonne colonne, Code code, String message) {
        return new Probleme(colonne.champ(), code, Gravite.AVERTISSEMENT, message);
    }

    public boolean bloquant() {
        return gravite == Gravite.ERREUR;
    }
}
