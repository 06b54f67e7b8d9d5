package fr.ancrage.notifications.courriers.model;

/**
 * Whether a dossier is closed, as its latest act says it.
 *
 * @param sequence the place of that act in the history of the dossier
 */
public record ProcedureConnue(boolean close, String acte, long sequence) {}
