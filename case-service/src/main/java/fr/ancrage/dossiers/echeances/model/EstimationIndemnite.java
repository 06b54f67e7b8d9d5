package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the State may owe, month by month. An estimation: somebody checks it before it is used
 * (R-036).
 *
 * @param debut first day of the liability
 * @param fin last day of the liability; absent while it goes on
 * @param periode days that are counted, of those asked for; absent when none is
 * @param brut before the sums received
 * @param net never below zero
 * @param reponse last day of the prefect for his answer; absent when the request is not made or no
 *     rule gives him one
 */
public record EstimationIndemnite(
        Borne debut,
        @Nullable Borne fin,
        @Nullable Periode periode,
        List<Mois> mois,
        BigDecimal brut,
        BigDecimal sommesRecues,
        BigDecimal net,
        @Nullable Borne reponse) {
    public EstimationIndemnite {
        mois = List.copyOf(mois);
    }

    /** A day with the rule that gives it. */
    public record Borne(
            LocalDate date,
            String regle,
            String reference,
            String explication,
            Confiance confiance) {}

    /** One month, by the days of it that count. */
    public record Mois(
            YearMonth mois, int jours, int joursDuMois, BigDecimal indemnite, BigDecimal charges) {}
}
