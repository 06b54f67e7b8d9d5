package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the law: the value of a key for the facts whose anchor falls between two dates
 * (R-001).
 *
 * @param jeu rule set it belongs to, shown with every date that it gives
 * @param valeur absent only when the law leaves it to the département
 * @param dateDebut first day, absent when it is older than all that the platform handles
 * @param dateFin last day, absent while in force
 * @param report642 a delay that ends on a Saturday, Sunday or holiday goes to the next working day
 *     a switch of each delay)
 */
public record RegleDatee(
        String jeu,
        CleRegle cle,
        @Nullable BigDecimal valeur,
        Unite unite,
        @Nullable LocalDate dateDebut,
        @Nullable LocalDate dateFin,
        Ancre ancre,
        String reference,
        Confiance confiance,
        boolean report642) {
    public RegleDatee {
        if ((valeur == null) != (unite == Unite.SELON_CHARTE)) {
            throw new IllegalArgumentException(
                    "rule " + cle.code() + " of " + jeu + " needs a value");
        }
        if (dateDebut != null && dateFin != null && dateFin.isBefore(dateDebut)) {
            throw new IllegalArgumentException(
                    "rule " + cle.code() + " of " + jeu + " ends before it begins");
        }
    }

    /** What tells it apart from the other rules of its key. */
    public String id() {
        return cle.code() + "/" + jeu + "/" + (dateDebut == null ? "origine" : dateDebut);
    }

    /** The value as a duration. */
    public Delai delai() {
        return new Delai(nombre().intValueExact(), unite);
    }

    /** The value as a number: a multiple, an amount in euros. */
    public BigDecimal nombre() {
        return Objects.requireNonNull(valeur, "the law leaves this value to the charter");
    }

    boolean couvre(LocalDate date) {
        return (dateDebut == null || !date.isBefore(dateDebut))
                && (dateFin == null || !date.isAfter(dateFin));
    }

    LocalDate debut() {
        return dateDebut == null ? LocalDate.MIN : dateDebut;
    }
}
