package fr.ancrage.dossiers.notes.usecase;

import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.notes.model.Notes;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;

/** The notes of a case that one reader may read: for anybody else they do not exist. */
@UseCase
public class LireNotes {

    private final Notes notes;

    public LireNotes(Notes notes) {
        this.notes = notes;
    }

    public List<Note> executer(String dossier, Note.Lecteur lecteur) {
        return notes.duDossier(dossier).stream()
                .map(Notes.Lue::note)
                .filter(note -> note.lueDe(lecteur))
                .toList();
    }
}
