package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;

/** The last day on which something is in time. */
public record Echeance(CodeEcheance code, LocalDate date) {}
