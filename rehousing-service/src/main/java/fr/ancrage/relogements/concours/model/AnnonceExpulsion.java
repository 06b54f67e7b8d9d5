package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Day and hour of the expulsion, told to SIAO.
 *
 * @param diteLe when SIAO was told
 * @param limite last day to tell it; absent when the charter sets no delay
 * @param source what the limit rests on
 */
public record AnnonceExpulsion(
        LocalDate jour,
        LocalTime heure,
        LocalDate diteLe,
        String organisation,
        @Nullable LocalDate limite,
        @Nullable String source) {

    public boolean tardive() {
        return limite != null && diteLe.isAfter(limite);
    }
}
