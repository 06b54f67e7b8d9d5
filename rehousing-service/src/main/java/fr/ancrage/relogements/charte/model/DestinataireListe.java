package fr.ancrage.relogements.charte.model;

/**
 * Who receives the weekly list of granted concours.
 *
 * @param source the charter's own words for it, or why it is sent all the same
 */
public record DestinataireListe(Organisation organisation, String source) {}
