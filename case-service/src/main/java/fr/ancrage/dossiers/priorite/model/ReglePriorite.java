package fr.ancrage.dossiers.priorite.model;

import org.jspecify.annotations.Nullable;

/**
 * Gives points to a fact within bounds, both included.
 *
 * @param libelle what the reader is told; {@code {n}} stands for the fact's number
 * @param source why the fact counts
 */
public record ReglePriorite(
        String code,
        Fait fait,
        @Nullable Long auMoins,
        @Nullable Long auPlus,
        int points,
        String libelle,
        String source) {

    public ReglePriorite {
        if (points <= 0) {
            throw new IllegalArgumentException("rule " + code + " gives no points");
        }
        if (auMoins == null && auPlus == null) {
            throw new IllegalArgumentException("rule " + code + " has no bound");
        }
    }

    boolean tient(long n) {
        return (auMoins == null || n >= auMoins) && (auPlus == null || n <= auPlus);
    }

    Priorite.Raison raison(long n) {
        return new Priorite.Raison(code, libelle.replace("{n}", Long.toString(n)), points, source);
    }
}
