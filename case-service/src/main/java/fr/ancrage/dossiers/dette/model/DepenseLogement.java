package fr.ancrage.dossiers.dette.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The monthly cost of the dwelling, in euros; what nobody said is absent.
 *
 * @param aide housing aid
 * @param tiersPayant the aid is paid to the landlord
 */
public record DepenseLogement(
        @Nullable BigDecimal loyer,
        @Nullable BigDecimal charges,
        @Nullable BigDecimal aide,
        @Nullable Boolean tiersPayant) {

    public static final DepenseLogement INCONNUE = new DepenseLogement(null, null, null, null);

    /** What is left to the household to pay: rent and charges without the aid. */
    public Optional<BigDecimal> residuel() {
        BigDecimal sansAide = aide == null ? BigDecimal.ZERO : aide;
        return loyer == null
                ? Optional.empty()
                : Optional.of(
                        loyer.add(charges == null ? BigDecimal.ZERO : charges)
                                .subtract(sansAide)
                                .max(BigDecimal.ZERO));
    }

    /** What this does not say, as another says it. */
    public DepenseLogement completeePar(DepenseLogement autre) {
        return new DepenseLogement(
                loyer == null ? autre.loyer : loyer,
                charges == null ? autre.charges : charges,
                aide == null ? autre.aide : aide,
                tiersPayant == null ? autre.tiersPayant : tiersPayant);
    }
}
