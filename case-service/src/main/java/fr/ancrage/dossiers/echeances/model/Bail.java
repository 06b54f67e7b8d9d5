package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the lease. A renewal is only ever <em>declared</em>, never inferred from the
 * term.
 *
 * @param delaiClause delay written in the clause résolutoire
 * @param loyerHorsCharges monthly, in euros
 * @param charges monthly, in euros
 */
public record Bail(
        @Nullable LocalDate date,
        @Nullable LocalDate renouvelleLe,
        @Nullable Delai delaiClause,
        @Nullable BigDecimal loyerHorsCharges,
        @Nullable BigDecimal charges) {

    /** Nothing is known of the lease. */
    public static final Bail INCONNU = new Bail(null, null, null, null, null);

    /** A lease of which only the date is known. */
    public static Bail du(LocalDate date) {
        return new Bail(date, null, null, null, null);
    }
}
