package fr.ancrage.commissions.seance.model;

/** What the household says of what is proposed to it. */
public enum Adhesion {
    ADHERE,
    ADHERE_EN_PARTIE,
    N_ADHERE_PAS
}
