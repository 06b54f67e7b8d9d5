package fr.ancrage.commissions.releve.usecase;

import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Freezes what could not be frozen when its sitting was closed; fails, and comes again, until it
 * can.
 */
@Component
class FigerLesReleves implements DailySweep {

    private static final int MOIS = 3;

    private final Seances seances;
    private final FigerReleve figer;

    FigerLesReleves(Seances seances, FigerReleve figer) {
        this.seances = seances;
        this.figer = figer;
    }

    @Override
    public String name() {
        return "figer-les-releves";
    }

    @Override
    public void run(LocalDate today) {
        DailySweep.forEach(
                seances.tenuesDepuis(today.minusMonths(MOIS)),
                s -> {
                    if (s.etat() == Seance.Etat.CLOSE && figer.executer(s).isEmpty()) {
                        throw new IllegalStateException("a relevé waits for the case-service");
                    }
                });
    }
}
