package fr.ancrage.dossiers.notes.model;

/** Why nothing is done with a note; each is the code of an error. */
public enum RefusNote {
    NOTE_RETIREE,
    NOTE_INCHANGEE,
    NOTE_DEJA_PARTAGEE,
    NOTE_NON_PARTAGEE,
    /** The policy lets it read no such note of this case. */
    LECTEUR_SANS_DROIT
}
