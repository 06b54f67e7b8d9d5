package fr.ancrage.diagnostics.repartition.model;

/** The three housing benefits; a household without any is simply without one. */
public enum AideAuLogement {
    APL,
    ALF,
    ALS
}
