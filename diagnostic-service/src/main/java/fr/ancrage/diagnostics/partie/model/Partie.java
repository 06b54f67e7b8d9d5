package fr.ancrage.diagnostics.partie.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's part in a dossier.
 *
 * @param quoi what it has a part in: the tenancy, a sitting, an entry of the pool
 * @param jusqua the first day on which it opens nothing any more; none while no end is known
 */
public record Partie(
        String quoi,
        String organisation,
        Qualite qualite,
        LocalDate depuis,
        @Nullable LocalDate jusqua) {

    /** What it has to do with the household. */
    public enum Qualite {
        BAILLEUR,
        MEMBRE_COMMISSION,
        /** Holds the pool of households to rehouse. */
        VIVIER,
        CHEF_DE_FILE
    }

    boolean enCours(LocalDate jour) {
        return jusqua == null || jour.isBefore(jusqua);
    }
}
