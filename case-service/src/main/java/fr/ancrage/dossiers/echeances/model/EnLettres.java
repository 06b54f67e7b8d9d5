package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and amounts as people read them in an explanation. */
public final class EnLettres {
    private static final DateTimeFormatter JOUR_MOIS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MOIS =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter PREMIER =
            DateTimeFormatter.ofPattern("'1er' MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter JOUR_SEMAINE =
            DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);

    private EnLettres() {}

    /** « 1er avril 2025 ». */
    public static String jour(LocalDate date) {
        return date.format(date.getDayOfMonth() == 1 ? PREMIER : JOUR_MOIS);
    }

    /** « janvier 2026 ». */
    public static String mois(YearMonth mois) {
        return mois.format(MOIS);
    }

    /** « lundi 8 juillet 2024 ». */
    static String jourDeSemaine(LocalDate date) {
        return date.format(JOUR_SEMAINE) + " " + jour(date);
    }

    /** « 1 200,50 € ». */
    public static String euros(BigDecimal montant) {
        DecimalFormatSymbols symboles = new DecimalFormatSymbols(Locale.FRENCH);
        symboles.setGroupingSeparator('\u00a0');
        return new DecimalFormat("#,##0.00", symboles)
                        .format(montant.setScale(2, RoundingMode.HALF_UP))
                + "\u00a0€";
    }
}
