package fr.ancrage.relogements.charte.regles;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.ancrage.relogements.charte.model.JoursOuvres;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The public holidays are those of mainland France; those of Alsace-Moselle are not among them. */
public final class CalendrierFrancais implements JoursOuvres {

    private static final Set<DayOfWeek> FIN_DE_SEMAINE =
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager feries =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    @Override
    public boolean estOuvre(LocalDate jour) {
        return !FIN_DE_SEMAINE.contains(jour.getDayOfWeek()) && !feries.isHoliday(jour);
    }
}
