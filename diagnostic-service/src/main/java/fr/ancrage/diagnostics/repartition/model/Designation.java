package fr.ancrage.diagnostics.repartition.model;

/** Who was chosen, by which rule, on which ground: a result always names its rule. */
public record Designation(String organisation, String regle, String libelle, String source) {}
