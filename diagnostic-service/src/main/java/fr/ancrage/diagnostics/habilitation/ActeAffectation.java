package fr.ancrage.diagnostics.habilitation;

/** What an agent may do to an assignment. */
public enum ActeAffectation {
    ACCEPTER,
    REFUSER,
    ENREGISTRER_TENTATIVE,
    REMETTRE_RAPPORT,
    CONSTATER_CARENCE,
    /** Taking over what a colleague has in hand. */
    PRENDRE,
    /** Giving it to a colleague: the lead distributes the work. */
    CONFIER,
    /** Giving the authors' notes to somebody, and taking them back. */
    PARTAGER_NOTES,
    REAFFECTER,
    CLORE
}
