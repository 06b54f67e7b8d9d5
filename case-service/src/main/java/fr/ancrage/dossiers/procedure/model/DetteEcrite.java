package fr.ancrage.dossiers.procedure.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What agents wrote down of a case's debt, as far as its clock needs it: the last statement (R-010
 * to R-014), and what became of judges' schedules. The whole stays with the debt.
 *
 * @param source the case in whose debt it was written; one that was reunited keeps its own
 * @param manquements of each judge's schedule, the first day whose rent or instalment was not paid
 *     in time; still to come when it is only not paid yet
 */
public record DetteEcrite(String source, @Nullable Releve releve, List<LocalDate> manquements) {

    /**
     * @param depuis first default, when it is told
     * @param tiersPayant the aid is paid to the landlord
     */
    public record Releve(
            LocalDate au,
            BigDecimal montant,
            @Nullable LocalDate depuis,
            @Nullable BigDecimal loyer,
            @Nullable BigDecimal charges,
            @Nullable BigDecimal aide,
            @Nullable Boolean tiersPayant) {
        @Override
        public String toString() {
            return "Releve[" + au + "]";
        }
    }

    public DetteEcrite {
        manquements = manquements.stream().sorted().toList();
    }

    public static DetteEcrite rien(String source) {
        return new DetteEcrite(source, null, List.of());
    }
}
