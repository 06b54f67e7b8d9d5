package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delays of a diagnosis, each written once with its text. Counted backwards, they never slide
 * (R-047).
 */
public final class DelaisDiagnostic {

    /** Décret 2021-8 of 5 January 2021, art. 1. */
    static final int JOURS_OUVRES_ENTRETIEN = 15;

    /** Décret 2021-8 of 5 January 2021, art. 1. */
    static final int JOURS_OUVRES_TRANSMISSION = 5;

    /**
     * Charter of Seine-et-Marne, « au moins 30 jours avant l'audience » (R-133, T-23): calendar
     * days.
     */
    static final int JOURS_ENQUETE = 30;

    private final JoursOuvres joursOuvres;

    public DelaisDiagnostic(JoursOuvres joursOuvres) {
        this.joursOuvres = joursOuvres;
    }

    /**
     * @param saisine the day on which the service was asked
     * @param dateAudience absent while no hearing is known, and then nothing is counted back from
     *     it
     */
    public List<Echeance> pour(
            Mission mission, LocalDate saisine, @Nullable LocalDate dateAudience) {
        var echeances = new ArrayList<Echeance>();
        switch (mission) {
            case DSF -> {
                echeances.add(
                        new Echeance(
                                CodeEcheance.DSF_ENTRETIEN,
                                joursOuvres.apres(saisine, JOURS_OUVRES_ENTRETIEN)));
                if (dateAudience != null) {
                    echeances.add(
                            new Echeance(
                                    CodeEcheance.DSF_TRANSMISSION,
                                    joursOuvres.avant(dateAudience, JOURS_OUVRES_TRANSMISSION)));
                }
            }
            case ENQUETE_SOCIALE -> {
                if (dateAudience != null) {
                    echeances.add(
                            new Echeance(
                                    CodeEcheance.ENQUETE_SOCIALE,
                                    dateAudience.minusDays(JOURS_ENQUETE)));
                }
            }
            case SIGNALEMENT, DIAGNOSTIC_CCAPEX, VISITE_ANTICIPATION, VEILLE_SOCIALE -> {}
        }
        return List.copyOf(echeances);
    }
}
