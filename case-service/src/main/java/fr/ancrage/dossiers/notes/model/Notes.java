package fr.ancrage.dossiers.notes.model;

import java.util.List;

/** Where notes are kept. */
public interface Notes {

    /** A note as it was read; the version goes back with what becomes of it. */
    record Lue(Note note, long version) {}

    /**
     * Those of a case and of those that were reunited into it, the latest first. Each stays with
     * the case on which it was written: when the two part, it is there again.
     */
    List<Lue> duDossier(String dossier);

    void ajouter(String departement, Note note);

    /** Fails when another change came in between. */
    void enregistrer(String departement, Lue lue, Note suite);
}
