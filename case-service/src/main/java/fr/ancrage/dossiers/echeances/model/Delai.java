package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;

/**
 * A legal delay and the way it is counted: months from quantième to quantième, else the last day of
 * the month; weeks of seven days; the day of the act does not count; expiry at 24 h (CPC art. 641,
 *
 */
public record Delai(int valeur, Unite unite) {
    public Delai {
        if (valeur < 0) {
            throw new IllegalArgumentException("a delay is never negative");
        }
        if (!unite.duree()) {
            throw new IllegalArgumentException("a delay is counted in time, not in " + unite);
        }
    }

    /** Last day of the delay that runs from {@code depart}. */
    public LocalDate apres(LocalDate depart, JoursOuvres jours) {
        return switch (unite) {
            case JOURS -> depart.plusDays(valeur);
            case JOURS_OUVRES -> jours.plus(depart, valeur);
            case SEMAINES -> depart.plusWeeks(valeur);
            case MOIS -> depart.plusMonths(valeur);
            case FOIS, EUROS, NOMBRE, SELON_CHARTE ->
                    throw new IllegalStateException("not a duration");
        };
    }

    /** Last day on which one is still this delay ahead of {@code terme}. */
    public LocalDate avant(LocalDate terme, JoursOuvres jours) {
        return switch (unite) {
            case JOURS -> terme.minusDays(valeur);
            case JOURS_OUVRES -> jours.moins(terme, valeur);
            case SEMAINES -> terme.minusWeeks(valeur);
            case MOIS -> terme.minusMonths(valeur);
            case FOIS, EUROS, NOMBRE, SELON_CHARTE ->
                    throw new IllegalStateException("not a duration");
        };
    }

    /** « 6 semaines », « 15 jours ouvrés ». */
    public String libelle() {
        boolean un = valeur < 2;
        return valeur
                + switch (unite) {
                    case JOURS -> un ? " jour" : " jours";
                    case JOURS_OUVRES -> un ? " jour ouvré" : " jours ouvrés";
                    case SEMAINES -> un ? " semaine" : " semaines";
                    case MOIS -> " mois";
                    case FOIS, EUROS, NOMBRE, SELON_CHARTE ->
                            throw new IllegalStateException("not a duration");
                };
    }
}
