package fr.ancrage.dossiers.menage.persistence;

import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Migration to version 2 of a household: it is found by how names and streets sound, no longer by
 * how they are written. Runs at start, forward only; what an act saves meanwhile is of this version
 * already.
 */
@Component
class ClesParLOreille implements DailySweep {

    private static final int PAR_PASSAGE = 500;

    private final MongoMenages menages;

    ClesParLOreille(MongoMenages menages) {
        this.menages = menages;
    }

    @Override
    public String name() {
        return "menages-version-3";
    }

    @Override
    public void run(LocalDate today) {
        List<String> ids = menages.anciens(PAR_PASSAGE);
        while (!ids.isEmpty()) {
            ids.forEach(menages::recalculerLesCles);
            ids = menages.anciens(PAR_PASSAGE);
        }
    }
}
