package fr.ancrage.dossiers.vues.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by, and its order. Neither the words of a search nor a reference is
 * there: they name a household, and a view names none.
 *
 * @param liste code of a worklist
 */
public record FiltresVue(
        @Nullable String liste,
        @Nullable String stade,
        @Nullable String parc,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String organisation,
        @Nullable LocalDate echeanceAvant,
        @Nullable LocalDate sansActiviteDepuis,
        @Nullable String tri) {}
