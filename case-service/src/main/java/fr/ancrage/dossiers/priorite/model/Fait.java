package fr.ancrage.dossiers.priorite.model;

/** A fact of a case that a rule of priority can look at, as a number. */
public enum Fait {
    /** Days until the next legal deadline. */
    JOURS_AVANT_ECHEANCE,
    /** Days since anything happened. */
    JOURS_SANS_ACTIVITE,
    /** Children in the household. */
    ENFANTS,
    /** The debt, in months of rent and charges. */
    DETTE_EN_MOIS,
    /** Irregularities of the procedure. */
    ANOMALIES,
    /** Missions that found nobody, after real attempts. */
    CARENCES,
    /** Rank of the stage in the order of the law, from 0 ({@code IMPAYE}). */
    STADE
}
