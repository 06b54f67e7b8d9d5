package fr.ancrage.commissions.seance.model;

/** Why a case is taken off an agenda. */
public enum MotifRetrait {
    REPORTE,
    SITUATION_REGLEE,
    MENAGE_PARTI,
    ERREUR,
    AUTRE,
    /** The act that made it a candidate no longer counts. */
    ACTE_ANNULE,
    EXPULSION,
    DOSSIER_CLOS,
    SEANCE_ANNULEE,
    /** It was merged into a case that is on the same agenda. */
    REUNION;

    /** Whether a person may give it: the others are facts. */
    public boolean choisi() {
        return switch (this) {
            case REPORTE, SITUATION_REGLEE, MENAGE_PARTI, ERREUR, AUTRE -> true;
            case ACTE_ANNULE, EXPULSION, DOSSIER_CLOS, SEANCE_ANNULEE, REUNION -> false;
        };
    }
}
