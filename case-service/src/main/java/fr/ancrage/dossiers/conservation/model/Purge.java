package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;

/**
 * The proof that what belongs to no case went when its time had come: how many of what, received
 * until when, by which line of the charter.
 */
public record Purge(
        String objet,
        String departement,
        LocalDate jusqua,
        String source,
        long nombre,
        LocalDate le) {}
