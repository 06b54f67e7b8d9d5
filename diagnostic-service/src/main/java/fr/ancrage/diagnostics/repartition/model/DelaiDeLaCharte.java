package fr.ancrage.diagnostics.repartition.model;

import java.time.Period;

/**
 * A delay that the charter adds to the law.
 *
 * @param source what the charter cites, shown to whoever sees a date counted by it
 */
public record DelaiDeLaCharte(Period duree, String source) {}
