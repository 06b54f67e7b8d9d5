package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Brings the rows to the day; the date on each row makes it idempotent, whatever days were skipped.
 */
@Component
class RecalculQuotidien implements DailySweep {

    private static final int PAR_PASSAGE = 500;

    private final MongoDossiers dossiers;

    RecalculQuotidien(MongoDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "echeances";
    }

    @Override
    public void run(LocalDate today) {
        int vus;
        do {
            vus = dossiers.recalculer(today, PAR_PASSAGE);
        } while (vus == PAR_PASSAGE);
    }
}
