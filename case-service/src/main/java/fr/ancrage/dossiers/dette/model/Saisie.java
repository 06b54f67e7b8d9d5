package fr.ancrage.dossiers.dette.model;

import java.time.LocalDate;

/**
 * Who wrote something down here, and when.
 *
 * @param agent login
 * @param organisation code of the agent's
 */
public record Saisie(String agent, String organisation, LocalDate le) {}
