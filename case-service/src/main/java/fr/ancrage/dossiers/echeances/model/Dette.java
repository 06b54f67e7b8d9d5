package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rental debt.
 *
 * @param montant in euros, as last declared
 * @param depuis first day of the uninterrupted arrears (first default)
 * @param aide absent when the household has no housing aid, or none is known
 */
public record Dette(
        @Nullable BigDecimal montant, @Nullable LocalDate depuis, @Nullable AideAuLogement aide) {
    public Dette {
        if (montant != null && montant.signum() < 0) {
            throw new IllegalArgumentException("a debt is never negative");
        }
    }
}
