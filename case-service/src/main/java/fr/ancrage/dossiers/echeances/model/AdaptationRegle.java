package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided of one doubtful rule for a département.
 *
 * @param regle id of the rule
 * @param valeur instead of the rule's, in its unit; absent: back to the rule as it is written
 * @param report642 whether CPC art. 642 applies to its delay
 * @param par login of the administrator
 */
public record AdaptationRegle(
        String regle,
        @Nullable BigDecimal valeur,
        boolean report642,
        String motif,
        String par,
        LocalDate le) {

    /** Without the login, which is often a person's name, and without free text. */
    @Override
    public String toString() {
        return "AdaptationRegle[" + regle + ", " + valeur + ", " + le + "]";
    }
}
