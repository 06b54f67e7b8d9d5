package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.model.Decision.Refusee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes of those who wrote a report, private to their organisation until they give them to
 * somebody by name.
 *
 * @param partages to whom, in the order in which they were given, those taken back included
 */
public record NotesInternes(String texte, List<PartageNotes> partages) {

    public NotesInternes {
        partages = List.copyOf(partages);
    }

    /** As they are handed in: nobody else reads them. */
    public static NotesInternes privees(String texte) {
        return new NotesInternes(texte, List.of());
    }

    public List<PartageNotes> enCours() {
        return partages.stream().filter(PartageNotes::enCours).toList();
    }

    Optional<Refusee> refusDePartager(PartageNotes partage) {
        return lues(partage.organisation(), partage.role())
                ? Optional.of(new Refusee(MotifRefus.NOTES_DEJA_PARTAGEES))
                : Optional.empty();
    }

    Optional<Refusee> refusDeReprendre(String organisation, String role) {
        return lues(organisation, role)
                ? Optional.empty()
                : Optional.of(new Refusee(MotifRefus.NOTES_NON_PARTAGEES));
    }

    NotesInternes partagees(PartageNotes partage) {
        var tous = new ArrayList<>(partages);
        tous.add(partage);
        return new NotesInternes(texte, tous);
    }

    NotesInternes reprises(String organisation, String role, LocalDate le) {
        return new NotesInternes(
                texte,
                partages.stream()
                        .map(p -> p.enCours() && p.pour(organisation, role) ? p.repris(le) : p)
                        .toList());
    }

    private boolean lues(String organisation, String role) {
        return enCours().stream().anyMatch(p -> p.pour(organisation, role));
    }

    @Override
    public String toString() {
        return "NotesInternes[…]";
    }
}
