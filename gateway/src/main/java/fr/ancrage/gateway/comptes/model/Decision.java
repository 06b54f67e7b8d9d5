package fr.ancrage.gateway.comptes.model;

/** What the model answers to an act on a habilitation. */
public sealed interface Decision {

    record Prise(Habilitation habilitation, FaitHabilitation fait) implements Decision {}

    record Refusee(MotifRefus motif) implements Decision {}
}
