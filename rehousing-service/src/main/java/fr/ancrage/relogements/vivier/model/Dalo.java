package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The household's DALO recourse, kept simply. */
public record Dalo(
        LocalDate recoursLe, @Nullable Decision decision, @Nullable LocalDate decideeLe) {

    /** What the mediation commission decided. */
    public enum Decision {
        PRIORITAIRE,
        REJET,
        REORIENTATION_HEBERGEMENT,
        SANS_OBJET
    }
}
