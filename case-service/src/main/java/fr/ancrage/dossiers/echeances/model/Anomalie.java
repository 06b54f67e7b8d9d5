package fr.ancrage.dossiers.echeances.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at.
 *
 * @param acte caller's number of the act concerned
 */
public record Anomalie(CodeAnomalie code, String explication, @Nullable String acte) {}
