package fr.ancrage.dossiers.dette.persistence;

import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Debts that were stored before the worklist of broken plans get the day it looks at, once. */
@Component
class RupturesDesPlans implements DailySweep {

    private static final int PAR_PASSAGE = 500;

    private final MongoDettes dettes;

    RupturesDesPlans(MongoDettes dettes) {
        this.dettes = dettes;
    }

    @Override
    public String name() {
        return "dettes-version-2";
    }

    @Override
    public void run(LocalDate today) {
        List<Dettes.Lu> anciennes = dettes.anciennes(PAR_PASSAGE);
        while (!anciennes.isEmpty()) {
            anciennes.forEach(this::reecrire);
            anciennes = dettes.anciennes(PAR_PASSAGE);
        }
    }

    private void reecrire(Dettes.Lu lu) {
        try {
            dettes.enregistrer(lu, lu.dette());
        } catch (OptimisticLockingFailureException _) {
            // an agent wrote meanwhile, and that write has the day
        }
    }
}
