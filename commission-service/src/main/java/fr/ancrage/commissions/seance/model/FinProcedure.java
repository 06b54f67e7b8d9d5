package fr.ancrage.commissions.seance.model;

import java.time.LocalDate;

/**
 * The household was expelled, or its case closed.
 *
 * @param connueLe the day on which the platform learnt of it
 */
public record FinProcedure(MotifRetrait motif, String acte, LocalDate connueLe) {}
