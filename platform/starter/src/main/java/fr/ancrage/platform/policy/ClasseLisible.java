package fr.ancrage.platform.policy;

/**
 * A class of data that a role reads.
 *
 * @param libelle what it is, in words that people read
 */
public record ClasseLisible(String code, String libelle) {}
