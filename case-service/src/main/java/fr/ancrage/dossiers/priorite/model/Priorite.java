package fr.ancrage.dossiers.priorite.model;

import java.util.List;

/**
 * How urgent a case is, and by which facts: the points are those of its reasons and nothing else.
 */
public record Priorite(Niveau niveau, int points, List<Raison> raisons) {

    public enum Niveau {
        ORDINAIRE,
        SOUTENUE,
        FORTE
    }

    /** One fact that counts, by one rule. */
    public record Raison(String code, String libelle, int points, String source) {}

    public Priorite {
        raisons = List.copyOf(raisons);
    }
}
