package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.platform.horloge.HorlogeMetier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the rows to the day; the date on each row makes it idempotent, so that two instances only
 * share the work.
 */
@Component
class RecalculQuotidien {

    private static final int PAR_PASSAGE = 500;

    private final MongoDossiers dossiers;
    private final HorlogeMetier horloge;

    RecalculQuotidien(MongoDossiers dossiers, HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.horloge = horloge;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
    void recalculer() {
        int vus;
        do {
            vus = dossiers.recalculer(horloge.aujourdhui(), PAR_PASSAGE);
        } while (vus == PAR_PASSAGE);
    }
}
