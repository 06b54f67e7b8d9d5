package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The delays that the agencies gave themselves by their charter. What a charter does not say is
 * absent: no default is invented.
 *
 * @param charte id under which these delays are shown, as {@code CHARTE-77}
 * @param enqueteSociale before the hearing
 * @param siaoPreavis before the expulsion, the day itself excluded
 * @param seuils thresholds of the prefect's order, where one is known
 */
public record DelaisCharte(
        String charte,
        @Nullable DelaiCharte enqueteSociale,
        @Nullable DelaiCharte siaoPreavis,
        @Nullable SeuilsSignalement seuils) {

    /** A delay of the charter in the shape of a rule, so that it is shown like one. */
    RegleDatee regle(CleRegle cle, DelaiCharte delaiCharte) {
        return new RegleDatee(
                charte,
                cle,
                BigDecimal.valueOf(delaiCharte.delai().valeur()),
                delaiCharte.delai().unite(),
                null,
                null,
                Ancre.ACTE,
                delaiCharte.reference(),
                delaiCharte.confiance(),
                false);
    }

    /** A delay, the page of the charter that gives it, and how sure it is. */
    public record DelaiCharte(Delai delai, String reference, Confiance confiance) {}

    /** A département whose charter gives no delay. */
    public static DelaisCharte aucun(String departement) {
        return new DelaisCharte("CHARTE-" + departement, null, null, null);
    }
}
