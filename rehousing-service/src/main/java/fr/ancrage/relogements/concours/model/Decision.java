package fr.ancrage.relogements.concours.model;

/** What the model answers to an act on a concours. */
public sealed interface Decision {

    record Prise(Concours concours, FaitConcours fait) implements Decision {}

    record Refusee(MotifRefus motif) implements Decision {}
}
