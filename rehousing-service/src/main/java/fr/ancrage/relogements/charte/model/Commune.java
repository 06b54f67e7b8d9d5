package fr.ancrage.relogements.charte.model;

/** A commune of the charter's territory. */
public record Commune(String insee, String nom, String arrondissement) {}
