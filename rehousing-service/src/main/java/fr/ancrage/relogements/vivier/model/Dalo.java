package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import java.util.Optional;
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

    /** What the household waits for, and from which day. */
    public Optional<Attendu> attendu() {
        if (decision == null) {
            return Optional.of(new Attendu(DelaiDalo.Attente.DECISION, recoursLe));
        }
        return decision == Decision.PRIORITAIRE && decideeLe != null
                ? Optional.of(new Attendu(DelaiDalo.Attente.RELOGEMENT, decideeLe))
                : Optional.empty();
    }

    public record Attendu(DelaiDalo.Attente quoi, LocalDate depuis) {}
}
