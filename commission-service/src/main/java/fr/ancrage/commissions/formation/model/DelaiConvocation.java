package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long before the sitting a household must be convoked.
 *
 * @param aConfirmer whether no source gives the value: it is shown so
 */
public record DelaiConvocation(Period duree, boolean aConfirmer, String source) {

    /** The last day on which a convocation is still in time. */
    public LocalDate dernierJour(LocalDate seance) {
        return seance.minus(duree);
    }
}
