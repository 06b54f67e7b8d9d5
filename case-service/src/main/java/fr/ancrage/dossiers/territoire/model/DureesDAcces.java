package fr.ancrage.dossiers.territoire.model;

import java.time.Period;

/**
 * How long the charter keeps a case open to those whose part in it is over.
 *
 * @param apresMission to an operator, after the end of its mission
 * @param apresSeance to the members of a commission, after the sitting
 */
public record DureesDAcces(Period apresMission, Period apresSeance) {

    /** Where a charter is silent: product §3 for the operator, and nothing after a sitting. */
    public static final DureesDAcces SANS_CHARTE =
            new DureesDAcces(Period.ofMonths(3), Period.ZERO);
}
