package fr.ancrage.notifications.transmissions.model;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often, and which period a day lies in. */
public enum Periodicite {
    HEBDOMADAIRE {
        @Override
        public Periode de(LocalDate jour) {
            var semaine = SemaineIso.de(jour);
            return new Periode(semaine.toString(), semaine.lundi(), semaine.suivante().lundi());
        }
    },
    MENSUELLE {
        @Override
        public Periode de(LocalDate jour) {
            var mois = YearMonth.from(jour);
            return new Periode(mois.toString(), mois.atDay(1), mois.atEndOfMonth());
        }
    },
    ANNUELLE {
        @Override
        public Periode de(LocalDate jour) {
            var debut = jour.withDayOfYear(1);
            return new Periode(
                    Integer.toString(jour.getYear()), debut, debut.plusYears(1).minusDays(1));
        }
    };

    public abstract Periode de(LocalDate jour);

    /**
     * @param echeance the Monday after a week; the last day of a month or of a year, since no
     *     charter gives another
     */
    public record Periode(String code, LocalDate debut, LocalDate echeance) {}
}
