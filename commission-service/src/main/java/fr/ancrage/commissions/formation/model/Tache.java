package fr.ancrage.commissions.formation.model;

import java.util.List;

/** What the secretariat of a formation does for a sitting. */
public enum Tache {
    ORDRE_DU_JOUR,
    INVITATIONS,
    INSTRUCTION,
    PRESENTATION,
    ANIMATION,
    RELEVE_DE_DECISIONS,
    COURRIERS,
    COPIE_AUX_SERVICES_SOCIAUX,
    SUIVI,
    BILAN,
    COMPTE_RENDU;

    /** Those of every sitting, where the charter does not share them out. */
    public static final List<Tache> DE_CHAQUE_SEANCE =
            List.of(
                    ORDRE_DU_JOUR,
                    INVITATIONS,
                    INSTRUCTION,
                    PRESENTATION,
                    RELEVE_DE_DECISIONS,
                    COURRIERS,
                    SUIVI);
}
