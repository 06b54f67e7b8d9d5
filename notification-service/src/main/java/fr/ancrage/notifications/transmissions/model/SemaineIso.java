package fr.ancrage.notifications.transmissions.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** An ISO week, written {@code 2026-S47}. */
public record SemaineIso(int annee, int numero) implements Comparable<SemaineIso> {

    public static SemaineIso de(LocalDate jour) {
        return new SemaineIso(
                jour.get(IsoFields.WEEK_BASED_YEAR), jour.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public static Optional<SemaineIso> lire(String texte) {
        if (!texte.matches("\\d{4}-S\\d{2}")) {
            return Optional.empty();
        }
        var semaine =
                new SemaineIso(
                        Integer.parseInt(texte.substring(0, 4)),
                        Integer.parseInt(texte.substring(6)));
        return semaine.numero >= 1 && de(semaine.lundi()).equals(semaine)
                ? Optional.of(semaine)
                : Optional.empty();
    }

    public LocalDate lundi() {
        return LocalDate.of(annee, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(numero - 1L);
    }

    public SemaineIso suivante() {
        return de(lundi().plusWeeks(1));
    }

    /** As a document says it: « 47 de 2026 ». */
    public String enClair() {
        return numero + " de " + annee;
    }

    @Override
    public int compareTo(SemaineIso autre) {
        return lundi().compareTo(autre.lundi());
    }

    @Override
    public String toString() {
        return "%d-S%02d".formatted(annee, numero);
    }
}
