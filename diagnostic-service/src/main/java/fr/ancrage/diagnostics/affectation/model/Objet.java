package fr.ancrage.diagnostics.affectation.model;

/** A first report, or the update of one that exists. */
public enum Objet {
    REALISATION,
    ACTUALISATION
}
