package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.platform.daily.DailySweep;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the rows to the day; the date on each row makes it idempotent, whatever days were skipped.
 * A row that fails does not hold the others; when the day turns meanwhile, the new day goes on.
 */
@Component
class RecalculQuotidien implements DailySweep {

    private static final int PAR_PASSAGE = 500;

    private final MongoDossiers dossiers;
    private final LignesPerimees perimees;
    private final HorlogeMetier horloge;

    RecalculQuotidien(MongoDossiers dossiers, LignesPerimees perimees, HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.perimees = perimees;
        this.horloge = horloge;
    }

    @Override
    public String name() {
        return "echeances";
    }

    @Override
    public void run(LocalDate today) {
        Set<String> enEchec = new HashSet<>();
        @Nullable RuntimeException echec = null;
        List<String> ids;
        do {
            ids = perimees.autreJour(today, enEchec, PAR_PASSAGE);
            if (!ensemble(ids)) {
                for (String id : ids) {
                    try {
                        dossiers.recalculer(id);
                    } catch (RuntimeException e) {
                        siInterrompu(e);
                        enEchec.add(id);
                        echec = echec == null ? e : echec;
                    }
                }
            }
        } while (ids.size() == PAR_PASSAGE
                && enEchec.size() < PAR_PASSAGE
                && horloge.aujourdhui().equals(today));
        if (echec != null) {
            throw echec;
        }
    }

    /** Whether none of them fails; otherwise each is tried by itself. */
    private boolean ensemble(List<String> ids) {
        try {
            dossiers.recalculer(ids);
            return true;
        } catch (RuntimeException e) {
            siInterrompu(e);
            return false;
        }
    }

    private static void siInterrompu(RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw e;
        }
    }
}
