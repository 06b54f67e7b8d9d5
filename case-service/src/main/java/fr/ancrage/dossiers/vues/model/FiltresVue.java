package fr.ancrage.dossiers.vues.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by, its order and its columns. Neither the words of a search nor a
 * reference is there: they name a household, and a view names none.
 *
 * @param liste code of a worklist
 * @param colonnes what is shown, in this order; none: the usual ones
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
        @Nullable String tri,
        List<String> colonnes) {

    public FiltresVue {
        colonnes = List.copyOf(colonnes);
    }
}
