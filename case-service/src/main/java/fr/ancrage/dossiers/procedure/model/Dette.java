package fr.ancrage.dossiers.procedure.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is owed, at the date of the act that says it. */
public record Dette(BigDecimal montant, @Nullable Integer moisImpayes, LocalDate au) {

    public Dette {
        if (montant.signum() < 0) {
            throw new IllegalArgumentException("a debt is never negative");
        }
    }

    /** First default: the months of arrears counted back from the act that declares them. */
    public Optional<LocalDate> depuis() {
        return Optional.ofNullable(moisImpayes).map(au::minusMonths);
    }
}
