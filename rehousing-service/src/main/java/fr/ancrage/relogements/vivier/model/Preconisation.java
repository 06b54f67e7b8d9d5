package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;

/** A commission recommended to rehouse. */
public record Preconisation(String seance, String formation, LocalDate le) {}
