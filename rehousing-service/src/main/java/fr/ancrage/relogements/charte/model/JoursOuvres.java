package fr.ancrage.relogements.charte.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Monday to Friday except French public holidays. */
@FunctionalInterface
public interface JoursOuvres {

    boolean estOuvre(LocalDate jour);

    /** The nth working day after a day, that day itself not counted. */
    default LocalDate apres(LocalDate jour, int nombre) {
        return compter(jour, nombre, 1);
    }

    /** The nth working day before a day, that day itself not counted. */
    default LocalDate avant(LocalDate jour, int nombre) {
        return compter(jour, nombre, -1);
    }

    /**
     * The Monday that follows a day, or the next working day when it is a holiday.
     */
    default LocalDate lundiSuivant(LocalDate jour) {
        var lundi = jour.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return estOuvre(lundi) ? lundi : apres(lundi, 1);
    }

    private LocalDate compter(LocalDate depart, int nombre, int pas) {
        var jour = depart;
        for (int reste = nombre; reste > 0; ) {
            jour = jour.plusDays(pas);
            if (estOuvre(jour)) {
                reste--;
            }
        }
        return jour;
    }
}
