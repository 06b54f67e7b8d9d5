package fr.ancrage.gateway.comptes.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when.
 *
 * @param au the last day, included; none for an account that was there before habilitations were
 *     dated, until its first review gives it one
 */
public record Periode(LocalDate du, @Nullable LocalDate au) {

    public Periode {
        if (au != null && au.isBefore(du)) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    /**
     * An account that was there before has begun, whatever the day on which it was written down.
     */
    public boolean contient(LocalDate jour) {
        return (au == null || !jour.isBefore(du)) && !passee(jour);
    }

    public boolean passee(LocalDate jour) {
        return au != null && au.isBefore(jour);
    }
}
