package fr.ancrage.commissions.bilan.model;

/** A figure that a bilan asks for and that the platform cannot count (R-360, « déclaré »). */
public record ADeclarer(String code, String libelle, String fournisseur, String source) {}
