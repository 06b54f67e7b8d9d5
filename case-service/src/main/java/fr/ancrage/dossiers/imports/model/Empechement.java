package fr.ancrage.dossiers.imports.model;

import java.time.LocalDate;

/**
 * Why a case keeps the acts of an undone import: somebody outside has relied on them since.
 *
 * @param dossier its reference
 */
public record Empechement(String dossier, Motif motif, LocalDate le) {

    /** What cannot be called back. */
    public enum Motif {
        COURRIER_PARTI,
        TRAVAIL_COMMENCE
    }
}
