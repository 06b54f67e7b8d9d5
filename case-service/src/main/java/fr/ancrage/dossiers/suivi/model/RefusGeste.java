package fr.ancrage.dossiers.suivi.model;

/** Why a gesture has no effect on a case. */
public enum RefusGeste {
    /** The procedure is over: there is nobody to name and nothing to look at again. */
    DOSSIER_CLOS,
    /** Opened by exception, or archived: it is read and no more. */
    LECTURE_SEULE,
    /** It is so already. */
    DEJA_FAIT,
    /** Whoever follows everything follows nothing. */
    TROP_DE_DOSSIERS_SUIVIS,
    /** No agent that this organisation is known to have. */
    AGENT_INCONNU,
    /** There is no such case for the caller. */
    DOSSIER_INTROUVABLE
}
