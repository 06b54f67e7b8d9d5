package fr.ancrage.commissions.bilan.model;

/**
 * A figure that the platform cannot know, as somebody declares it.
 *
 * @param source who says so, and in what
 */
public record Declaration(long valeur, String source) {}
