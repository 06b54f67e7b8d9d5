package fr.ancrage.diagnostics.repartition.model;

/** How much work the organisations have, which an operator's capacity is held against. */
@FunctionalInterface
public interface Charges {

    /** Missions that wait for an answer of the organisation or are in its hands. */
    long enCours(String organisation);
}
