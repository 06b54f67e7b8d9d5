package fr.ancrage.commissions.indicateur.model;

import java.util.List;

/** The indicators that the platform computes, in the order of the charter. */
public record Indicateurs(List<Indicateur> tous) {
    public Indicateurs {
        tous = List.copyOf(tous);
    }
}
