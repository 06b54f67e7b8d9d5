package fr.ancrage.relogements.charte.model;

import java.time.LocalDate;
import java.time.Period;

/**
 * A delay, of the charter or of the law, with what it rests on.
 *
 * @param joursOuvres whether its days are working days
 * @param jourDeLAncreExclu whether the day it is counted from is left out, as it is by default
 */
public record Delai(
        String code,
        Period duree,
        Sens sens,
        boolean joursOuvres,
        boolean jourDeLAncreExclu,
        String source) {

    /** Before or after the day that it is counted from. */
    public enum Sens {
        AVANT,
        APRES
    }

    /** The last day of the delay, or the first when it is counted backwards. */
    public LocalDate depuis(LocalDate ancre, JoursOuvres calendrier) {
        var periode = jourDeLAncreExclu || duree.getDays() == 0 ? duree : duree.minusDays(1);
        if (joursOuvres) {
            return sens == Sens.AVANT
                    ? calendrier.avant(ancre, periode.getDays())
                    : calendrier.apres(ancre, periode.getDays());
        }
        return sens == Sens.AVANT ? ancre.minus(periode) : ancre.plus(periode);
    }
}
