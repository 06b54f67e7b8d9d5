package fr.ancrage.dossiers.echeances.regles;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.ancrage.dossiers.echeances.model.JoursFeries;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** French public holidays by jollyday, computed once a year for each of the two calendars. */
public final class JoursFeriesFrancais implements JoursFeries {
    /**
     * Bas-Rhin stands for the three départements of the droit local: they have the same holidays.
     */
    private static final String REGION_DU_DROIT_LOCAL = "67";

    private final HolidayManager calendrier =
            HolidayManager.getInstance(ManagerParameters.create("fr"));
    private final Map<Integer, Set<LocalDate>> communs = new ConcurrentHashMap<>();
    private final Map<Integer, Set<LocalDate>> locaux = new ConcurrentHashMap<>();

    @Override
    public boolean ferie(LocalDate date, boolean alsaceMoselle) {
        Set<LocalDate> feries =
                alsaceMoselle
                        ? locaux.computeIfAbsent(
                                date.getYear(), annee -> feries(annee, REGION_DU_DROIT_LOCAL))
                        : communs.computeIfAbsent(date.getYear(), annee -> feries(annee));
        return feries.contains(date);
    }

    private Set<LocalDate> feries(int annee, String... region) {
        return calendrier.getHolidays(Year.of(annee), region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
