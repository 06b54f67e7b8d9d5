package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;

/** How often the charter wants a formation to meet. */
public sealed interface Periodicite {

    /**
     * Whether the formation meets less often than the charter says.
     *
     * @param seances days of its sittings, past and to come, cancelled ones left out
     */
    boolean depassee(Collection<LocalDate> seances, LocalDate jour);

    /** At most this long between two sittings. */
    record TousLes(Period intervalle) implements Periodicite {
        @Override
        public boolean depassee(Collection<LocalDate> seances, LocalDate jour) {
            var derniere =
                    seances.stream().filter(s -> !s.isAfter(jour)).max(Comparator.naturalOrder());
            if (derniere.isEmpty()) {
                return false;
            }
            var limite = derniere.get().plus(intervalle);
            var suivante =
                    seances.stream()
                            .filter(s -> s.isAfter(jour))
                            .min(Comparator.naturalOrder())
                            .orElse(jour);
            return suivante.isAfter(limite);
        }
    }

    /**
     * So many sittings over a rolling year. Nothing is said before the platform knows a whole year.
     */
    record ParAn(int minimum) implements Periodicite {
        @Override
        public boolean depassee(Collection<LocalDate> seances, LocalDate jour) {
            var debut = jour.minusYears(1);
            return seances.stream().anyMatch(s -> !s.isAfter(debut))
                    && seances.stream().filter(s -> s.isAfter(debut) && !s.isAfter(jour)).count()
                            < minimum;
        }
    }
}
