package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;

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
