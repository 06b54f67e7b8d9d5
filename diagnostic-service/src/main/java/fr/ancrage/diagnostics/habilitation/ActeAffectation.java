package fr.ancrage.diagnostics.habilitation;

/** What an agent may do to an assignment. */
public enum ActeAffectation {
    ACCEPTER,
    REFUSER,
    ENREGISTRER_TENTATIVE,
    REMETTRE_RAPPORT,
    CONSTATER_CARENCE,
    REAFFECTER,
    CLORE
}
