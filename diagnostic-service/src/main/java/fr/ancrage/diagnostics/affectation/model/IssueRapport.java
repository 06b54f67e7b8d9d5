package fr.ancrage.diagnostics.affectation.model;

/** R-134 without the carence, which is an act of its own and never counts as « réalisé ». */
public enum IssueRapport {
    REALISE_AVEC_MENAGE,
    REALISE_SANS_MENAGE
}
