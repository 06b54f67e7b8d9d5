package fr.ancrage.commissions.seance.model;

import java.time.LocalDate;
import java.time.LocalTime;

/** Which formation meets, when and where. */
public record Programme(
        String departement, String formation, LocalDate date, LocalTime heure, String lieu) {}
