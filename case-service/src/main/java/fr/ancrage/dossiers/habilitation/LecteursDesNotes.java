package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The most that the policy lets anybody read of a case's notes; below it the author chooses
 * . Asked anew at each reading: what was shared with an organisation opens nothing once the
 * case is closed to it.
 */
public final class LecteursDesNotes {

    private LecteursDesNotes() {}

    /**
     * @param visiblePour the words that open the case
     */
    public static Note.Lecteur lecteur(AgentConnecte agent, Acces acces, Set<String> visiblePour) {
        return new Note.Lecteur(
                agent.identifiant(),
                agent.organisation(),
                Arrays.stream(Note.Sujet.values())
                        .filter(s -> !acces.lisantLesNotes(s).classes(visiblePour).isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** Organisations of the charter of which some agents may read such a note of this case. */
    public static List<Organisation> possibles(
            Note.Sujet sujet, TerritoireDossiers territoire, Set<String> visiblePour) {
        return territoire.organisations().stream()
                .filter(o ->
                        o.roles().stream()
                                .flatMap(code -> Role.de(code).stream())
                                .filter(role -> role.litLesNotes(sujet))
                                .anyMatch(role ->
                                        !Collections.disjoint(
                                                visiblePour,
                                                Habilitation.jetons(role, o.code(), territoire))))
                .sorted(Comparator.comparing(Organisation::nom))
                .toList();
    }
}
