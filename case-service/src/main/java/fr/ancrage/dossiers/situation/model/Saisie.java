package fr.ancrage.dossiers.situation.model;

import java.time.LocalDate;

/**
 * Who wrote something in the fiche, and when: its freshness.
 *
 * @param agent login
 * @param organisation the author's, which is not the partner's when the secretariat writes what a
 *     partner said by telephone
 */
public record Saisie(LocalDate le, String agent, String organisation) {}
