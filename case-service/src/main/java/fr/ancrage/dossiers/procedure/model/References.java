package fr.ancrage.dossiers.procedure.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers cases by département and year: {@code 21-2026-000123}. A number may be lost by a crash,
 * never given twice.
 */
public interface References {
    String suivante(String departement, int annee);

    default List<String> suivantes(String departement, int annee, int combien) {
        return Stream.generate(() -> suivante(departement, annee)).limit(combien).toList();
    }
}
