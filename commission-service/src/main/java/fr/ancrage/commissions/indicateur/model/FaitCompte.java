package fr.ancrage.commissions.indicateur.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that indicators count, as it was last told: recorded, or undone. Told twice or in any
 * order, it is the same.
 *
 * @param reference number of the act, id of the assignment
 * @param sequence place in the history that told it
 * @param actif whether it counts
 * @param objet nature of the act, or mission
 * @param acte the act that caused a request
 * @param menage the household, where the message says it
 */
public record FaitCompte(
        Genre genre,
        String departement,
        String dossier,
        String reference,
        long sequence,
        boolean actif,
        @Nullable String objet,
        @Nullable String sens,
        @Nullable LocalDate date,
        @Nullable String parc,
        @Nullable String arrondissement,
        @Nullable String menage,
        @Nullable String acte) {

    /** What kind of fact. */
    public enum Genre {
        ACTE,
        DEMANDE,
        RAPPORT
    }

    /** An act is told by its case, an assignment by itself. */
    public String id() {
        return switch (genre) {
            case ACTE -> "acte/" + dossier + "/" + reference;
            case DEMANDE -> "demande/" + reference;
            case RAPPORT -> "rapport/" + reference;
        };
    }
}
