package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;

/**
 * A service gave back what it was asked: a report, or a carence, which counts as returned and not
 * as done.
 */
public record RetourDiagnostic(
        String affectation, String mission, String organisation, boolean carence, LocalDate le) {

    /** The diagnosis that the judge waits for. */
    public static final String DSF = "DSF";
}
