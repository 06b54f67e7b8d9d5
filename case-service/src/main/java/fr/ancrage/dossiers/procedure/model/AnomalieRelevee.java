package fr.ancrage.dossiers.procedure.model;

import org.jspecify.annotations.Nullable;

/** Something in the facts that a person should look at; it never blocks. */
public record AnomalieRelevee(String code, String explication, @Nullable String acte) {}
