package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.platform.daily.DailySweep;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * On each business day, the lists of the weeks that are over. One département that has to wait does
 * not hold the others; the day is tried again until all are done.
 */
@Component
class GelHebdomadaire implements DailySweep {

    private final ChartesRelogement chartes;
    private final FigerListes figer;

    GelHebdomadaire(ChartesRelogement chartes, FigerListes figer) {
        this.chartes = chartes;
        this.figer = figer;
    }

    @Override
    public String name() {
        return "listes-siao";
    }

    @Override
    public void run(LocalDate today) {
        DailySweep.forEach(
                chartes.departements(), departement -> figer.executer(departement, today));
    }
}
