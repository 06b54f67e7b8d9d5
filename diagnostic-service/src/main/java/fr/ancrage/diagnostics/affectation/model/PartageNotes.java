package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The internal notes given to one reader: the agents of an organisation in one role. What
 * was taken back stays written.
 *
 * @param motif why this reader strictly needs them; it may speak of the household
 * @param reprisLe the day on which they were taken back
 */
public record PartageNotes(
        String organisation,
        String role,
        String motif,
        LocalDate le,
        @Nullable LocalDate reprisLe) {

    public PartageNotes(String organisation, String role, String motif, LocalDate le) {
        this(organisation, role, motif, le, null);
    }

    public boolean enCours() {
        return reprisLe == null;
    }

    boolean pour(String autreOrganisation, String autreRole) {
        return organisation.equals(autreOrganisation) && role.equals(autreRole);
    }

    PartageNotes repris(LocalDate jour) {
        return new PartageNotes(organisation, role, motif, le, jour);
    }

    @Override
    public String toString() {
        return "PartageNotes[" + organisation + ", " + role + "]";
    }
}
