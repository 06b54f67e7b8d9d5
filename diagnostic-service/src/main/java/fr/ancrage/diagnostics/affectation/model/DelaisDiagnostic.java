package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a mission must hold: those of the law, which are dated rules, and those that the
 * charter adds. Counted backwards from a hearing, they never slide to a working day.
 */
public final class DelaisDiagnostic {

    private final JoursOuvres joursOuvres;
    private final List<Regle> regles;

    public DelaisDiagnostic(JoursOuvres joursOuvres, List<Regle> regles) {
        this.joursOuvres = joursOuvres;
        this.regles = List.copyOf(regles);
    }

    /**
     * A legal delay of a diagnosis, dated.
     *
     * @param depuis first day on which it applies
     * @param joursOuvres after the request, or before the hearing, as its code says
     * @param reference the text
     */
    public record Regle(CodeEcheance code, LocalDate depuis, int joursOuvres, String reference) {}

    /** The same, for one mission under one charter. */
    @FunctionalInterface
    public interface DeLaMission {

        /**
         * @param saisine the day on which the prefect asked; it chooses the rule too
         * @param dateAudience absent while no hearing is known, and then nothing is counted back
         */
        List<Echeance> echeances(LocalDate saisine, @Nullable LocalDate dateAudience);
    }

    /**
     * @param enquete how long before the hearing the charter wants its enquête, if it has one
     *     (R-133)
     */
    public DeLaMission pour(Mission mission, Optional<Period> enquete) {
        return (saisine, audience) -> {
            var echeances = new ArrayList<Echeance>();
            switch (mission) {
                case DSF -> {
                    regle(CodeEcheance.DSF_ENTRETIEN, saisine)
                            .map(r -> joursOuvres.apres(saisine, r.joursOuvres()))
                            .ifPresent(d -> ajouter(echeances, CodeEcheance.DSF_ENTRETIEN, d));
                    if (audience != null) {
                        regle(CodeEcheance.DSF_TRANSMISSION, saisine)
                                .map(r -> joursOuvres.avant(audience, r.joursOuvres()))
                                .ifPresent(
                                        d -> ajouter(echeances, CodeEcheance.DSF_TRANSMISSION, d));
                    }
                }
                case ENQUETE_SOCIALE -> {
                    if (audience != null) {
                        enquete.map(audience::minus)
                                .ifPresent(
                                        d -> ajouter(echeances, CodeEcheance.ENQUETE_SOCIALE, d));
                    }
                }
                case SIGNALEMENT, DIAGNOSTIC_CCAPEX, VISITE_ANTICIPATION, VEILLE_SOCIALE -> {}
            }
            return List.copyOf(echeances);
        };
    }

    private Optional<Regle> regle(CodeEcheance code, LocalDate jour) {
        return regles.stream()
                .filter(r -> r.code() == code && !r.depuis().isAfter(jour))
                .max(Comparator.comparing(Regle::depuis));
    }

    private static void ajouter(List<Echeance> echeances, CodeEcheance code, LocalDate date) {
        echeances.add(new Echeance(code, date));
    }
}
