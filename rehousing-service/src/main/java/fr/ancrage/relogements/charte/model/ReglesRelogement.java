package fr.ancrage.relogements.charte.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The legal delays, each from its first day, and the calendar that they are counted on. */
public record ReglesRelogement(JoursOuvres calendrier, List<Regle> regles) {

    /** The silence of the prefect is a refusal. */
    public static final String CFP_REPONSE = "CFP_REPONSE";

    /** A request for social housing is about to expire. */
    public static final String NUR_RENOUVELLEMENT = "NUR_RENOUVELLEMENT";

    /**
     * One dated rule.
     *
     * @param suite what may be done when the delay has passed
     */
    public record Regle(LocalDate depuis, Delai delai, Ressort ressort, @Nullable String suite) {}

    /**
     * Where a rule holds: everywhere, or in some départements alone.
     *
     * @param grandesAgglomerations those that hold an agglomeration of more than 300 000
     *     inhabitants
     */
    public record Ressort(Set<String> departements, boolean grandesAgglomerations) {

        public Ressort {
            departements = Set.copyOf(departements);
        }

        boolean partout() {
            return departements.isEmpty() && !grandesAgglomerations;
        }

        boolean couvre(CharteRelogement charte) {
            return partout()
                    || departements.contains(charte.departement())
                    || grandesAgglomerations && charte.grandeAgglomeration();
        }
    }

    public ReglesRelogement {
        regles = List.copyOf(regles);
    }

    /** The delay in force on the day that it is counted from. */
    public Optional<Delai> delai(String code, LocalDate ancre) {
        return enVigueur(code, ancre).stream()
                .filter(r -> r.ressort().partout())
                .max(Comparator.comparing(Regle::depuis))
                .map(Regle::delai);
    }

    /** The rule of a département: its own before that of the country. */
    public Optional<Regle> regle(String code, LocalDate ancre, CharteRelogement charte) {
        return enVigueur(code, ancre).stream()
                .filter(r -> r.ressort().couvre(charte))
                .max(
                        Comparator.comparing((Regle r) -> !r.ressort().partout())
                                .thenComparing(Regle::depuis));
    }

    /** Where a delay in force leads. */
    public Optional<LocalDate> date(String code, LocalDate ancre) {
        return delai(code, ancre).map(d -> d.depuis(ancre, calendrier));
    }

    private List<Regle> enVigueur(String code, LocalDate ancre) {
        return regles.stream()
                .filter(r -> r.delai().code().equals(code) && !r.depuis().isAfter(ancre))
                .toList();
    }
}
