package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Migration to version 2 of a case: its row keeps the points by which lists put the most urgent
 * first. Runs at start, forward only; what is saved meanwhile is of this version already.
 */
@Component
class UrgenceDesLignes implements DailySweep {

    private static final int PAR_PASSAGE = 500;

    private final MongoDossiers dossiers;
    private final LignesPerimees perimees;

    UrgenceDesLignes(MongoDossiers dossiers, LignesPerimees perimees) {
        this.dossiers = dossiers;
        this.perimees = perimees;
    }

    @Override
    public String name() {
        return "dossiers-version-2";
    }

    @Override
    public void run(LocalDate today) {
        List<String> ids = perimees.anciennes(PAR_PASSAGE);
        while (!ids.isEmpty()) {
            dossiers.recalculer(ids);
            ids = perimees.anciennes(PAR_PASSAGE);
        }
    }
}
