package fr.ancrage.commissions.indicateur.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * An indicator's figures for one year and département. Acts, procedures and households are distinct
 * counts.
 *
 * @param parParc by parc; {@code ""} where nobody told it
 * @param parArrondissement by arrondissement; {@code ""} where nobody told it
 */
public record Valeur(
        Compte total, Map<String, Compte> parParc, Map<String, Compte> parArrondissement) {

    /** How many facts, in how many procedures, of how many households. */
    public record Compte(long faits, long procedures, long menages) {
        public static final Compte ZERO = new Compte(0, 0, 0);
    }

    public Valeur {
        parParc = new TreeMap<>(parParc);
        parArrondissement = new TreeMap<>(parArrondissement);
    }
}
