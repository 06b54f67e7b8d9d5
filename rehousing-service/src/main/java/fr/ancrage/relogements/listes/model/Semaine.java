package fr.ancrage.relogements.listes.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/** An ISO week, from Monday to Sunday, written {@code 2026-S47}. */
public record Semaine(int annee, int numero) implements Comparable<Semaine> {

    private static final Pattern FORME = Pattern.compile("(\\d{4})-S(\\d{2})");

    public static Semaine du(LocalDate jour) {
        return new Semaine(
                jour.get(IsoFields.WEEK_BASED_YEAR), jour.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Nothing when it is not the name of a week that exists. */
    public static Optional<Semaine> lire(String texte) {
        var lue = FORME.matcher(texte);
        if (!lue.matches()) {
            return Optional.empty();
        }
        var semaine = new Semaine(Integer.parseInt(lue.group(1)), Integer.parseInt(lue.group(2)));
        return semaine.numero() >= 1
                        && semaine.numero() <= 53
                        && du(semaine.lundi()).equals(semaine)
                ? Optional.of(semaine)
                : Optional.empty();
    }

    public LocalDate lundi() {
        // 4 January is always in the first week
        return LocalDate.of(annee, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(numero - 1L);
    }

    public LocalDate dimanche() {
        return lundi().plusDays(6);
    }

    public Semaine suivante() {
        return du(lundi().plusWeeks(1));
    }

    @Override
    public int compareTo(Semaine autre) {
        return lundi().compareTo(autre.lundi());
    }

    @Override
    public String toString() {
        return "%04d-S%02d".formatted(annee, numero);
    }
}
