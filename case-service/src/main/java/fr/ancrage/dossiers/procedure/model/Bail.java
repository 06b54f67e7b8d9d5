package fr.ancrage.dossiers.procedure.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The lease, as far as acts tell it: its date decides which delays apply. */
public record Bail(
        @Nullable LocalDate date, @Nullable BigDecimal loyer, @Nullable BigDecimal charges) {

    public static final Bail INCONNU = new Bail(null, null, null);

    /** What the newer act says, and what only the older one said. */
    public Bail completePar(Bail nouveau) {
        return new Bail(
                nouveau.date != null ? nouveau.date : date,
                nouveau.loyer != null ? nouveau.loyer : loyer,
                nouveau.charges != null ? nouveau.charges : charges);
    }
}
