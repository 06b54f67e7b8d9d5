package fr.ancrage.relogements.concours.model;

/**
 * Where an act comes from.
 *
 * @param dossier the one under which it was told; another one when dossiers were reunited since
 * @param sequence its place in that dossier's history
 */
public record Provenance(String dossier, String numero, long sequence) {}
