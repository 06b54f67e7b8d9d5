package fr.ancrage.relogements.charte.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The legal delays, each from its first day, and the calendar that they are counted on. */
public record ReglesRelogement(JoursOuvres calendrier, List<Regle> regles) {

    /** The silence of the prefect is a refusal. */
    public static final String CFP_REPONSE = "CFP_REPONSE";

    /** A request for social housing is about to expire. */
    public static final String NUR_RENOUVELLEMENT = "NUR_RENOUVELLEMENT";

    /** One dated rule. */
    public record Regle(LocalDate depuis, Delai delai) {}

    public ReglesRelogement {
        regles = List.copyOf(regles);
    }

    /** The delay in force on the day that it is counted from. */
    public Optional<Delai> delai(String code, LocalDate ancre) {
        return regles.stream()
                .filter(r -> r.delai().code().equals(code) && !r.depuis().isAfter(ancre))
                .max(Comparator.comparing(Regle::depuis))
                .map(Regle::delai);
    }

    /** Where a delay in force leads. */
    public Optional<LocalDate> date(String code, LocalDate ancre) {
        return delai(code, ancre).map(d -> d.depuis(ancre, calendrier));
    }
}
