package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.echeances.model.Parc;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The management reading of arrears that a charter recommends: rents are due in advance or in
 * arrears, a rent is late the following month and unpaid for good some months after.
 * It is not the law's.
 *
 * @param charte id under which it is shown, as {@code CHARTE-21}
 * @param retardApresMois from the month of the rent to the first day of the « simple retard »
 * @param impayeApresMois from the month of the rent to the first day of the « impayé définitif »
 * @param source page of the charter
 */
public record ImpayeDeGestion(
        String charte,
        Map<Parc, Terme> termes,
        int retardApresMois,
        int impayeApresMois,
        String source) {

    /** When the rent of a month is due. */
    public enum Terme {
        /** On its first day. */
        A_ECHOIR(0),
        /** On the first day of the month after. */
        ECHU(1);

        private final int mois;

        Terme(int mois) {
            this.mois = mois;
        }
    }

    public ImpayeDeGestion {
        termes = Map.copyOf(termes);
    }

    /** The month of the first rent that was not paid on its day. */
    YearMonth premierLoyer(Terme terme, LocalDate premierDefaut) {
        return YearMonth.from(premierDefaut).minusMonths(terme.mois);
    }

    LocalDate retardDes(YearMonth loyer) {
        return loyer.plusMonths(retardApresMois).atDay(1);
    }

    LocalDate impayeDes(YearMonth loyer) {
        return loyer.plusMonths(impayeApresMois).atDay(1);
    }

    /** The rent of the month after is due too. */
    LocalDate deuxEcheancesDes(YearMonth loyer, Terme terme) {
        return loyer.plusMonths(1L + terme.mois).atDay(1);
    }
}
