package fr.ancrage.commissions.formation.model;

import java.util.Locale;
import java.util.Set;

/**
 * An organisation of the charter, as far as a commission asks.
 *
 * @param type its nature, a code of the charter
 * @param arrondissements those that it follows, empty when it acts in the whole département
 * @param communes those that it serves one by one
 */
public record Organisation(
        String code, String nom, String type, Set<String> arrondissements, Set<String> communes) {

    public Organisation {
        arrondissements = Set.copyOf(arrondissements);
        communes = Set.copyOf(communes);
    }

    /**
     * Whether the case is its own: the CCAS of its commune, its landlord, its paying organisation
     * (R-202).
     */
    boolean concerneePar(Situation situation, Commune commune) {
        return switch (type) {
            case "CCAS" ->
                    communes.isEmpty()
                            ? code.equals(commune.codeCcas())
                            : communes.contains(commune.insee());
            case "ORGANISME_PAYEUR" ->
                    situation.organismePayeur() != null
                            && code.startsWith(
                                    situation.organismePayeur().name().toLowerCase(Locale.ROOT)
                                            + "-");
            default -> code.equals(situation.bailleur());
        };
    }
}
