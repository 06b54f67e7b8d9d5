package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;

/** The end of a procedure. */
public record Cloture(Issue issue, LocalDate le) {

    /** Closing outcomes of R-091. */
    public enum Issue {
        MAINTIEN_APUREMENT,
        PCS,
        NOUVEAU_BAIL,
        RELOGEMENT,
        DEPART_VOLONTAIRE,
        HEBERGEMENT,
        EXPULSION,
        DOUBLON,
        SANS_SUITE
    }
}
