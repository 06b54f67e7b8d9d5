package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;

/**
 * The act of the procedure that set the mission in motion, by the number that its office gave it.
 */
public record ActeDeclencheur(String numero, NatureActe nature, LocalDate date) {}
