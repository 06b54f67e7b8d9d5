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
        var restent =
                seances.tenuesDepuis(today.minusMonths(MOIS)).stream()
                        .filter(s -> s.etat() == Seance.Etat.CLOSE)
                        .filter(s -> figer.executer(s).isEmpty())
                        .count();
        if (restent > 0) {
            throw new IllegalStateException(restent + " relevés wait for the case-service");
        }
    }
}
