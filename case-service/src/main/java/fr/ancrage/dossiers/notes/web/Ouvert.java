package fr.ancrage.dossiers.notes.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.habilitation.LecteursDesNotes;
import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.territoire.model.Organisation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A case as one agent has it before them to read and write notes. */
record Ouvert(OuvertureDossier.Vu vu, Note.Lecteur lecteur) {

    boolean ecrit() {
        return vu.acces().ecrit(vu.visiblePour());
    }

    /** Organisations that a note about this may be shared with. */
    List<Organisation> lecteurs(Note.Sujet sujet) {
        return LecteursDesNotes.possibles(sujet, vu.territoire(), vu.visiblePour());
    }

    /** Their codes, by what a note is about. */
    Map<Note.Sujet, Set<String>> possibles() {
        return Arrays.stream(Note.Sujet.values())
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                s ->
                                        lecteurs(s).stream()
                                                .map(Organisation::code)
                                                .collect(Collectors.toSet())));
    }

    String nom(String organisation) {
        return vu.territoire().parCode(organisation).map(Organisation::nom).orElse(organisation);
    }
}
