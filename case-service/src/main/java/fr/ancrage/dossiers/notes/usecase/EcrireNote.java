package fr.ancrage.dossiers.notes.usecase;

import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.notes.model.Notes;
import fr.ancrage.platform.usecase.UseCase;

/** Keeps a new note, for its author alone. */
@UseCase
public class EcrireNote {

    private final Notes notes;

    public EcrireNote(Notes notes) {
        this.notes = notes;
    }

    public void executer(String departement, Note note) {
        notes.ajouter(departement, note);
    }
}
