package fr.ancrage.diagnostics.habilitation;

/** Readers by name: the agents of one organisation in one of its roles. */
public record Lecteur(String organisation, String role) {}
