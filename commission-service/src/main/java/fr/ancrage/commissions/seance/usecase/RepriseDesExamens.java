package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Notes on the cases what a crash between an opinion and its note left undone. */
@Component
class RepriseDesExamens implements DailySweep {

    private static final int MOIS = 3;

    private final Seances seances;
    private final NoterExamens examens;

    RepriseDesExamens(Seances seances, NoterExamens examens) {
        this.seances = seances;
        this.examens = examens;
    }

    @Override
    public String name() {
        return "reprise-des-examens";
    }

    @Override
    public void run(LocalDate today) {
        DailySweep.forEach(seances.tenuesDepuis(today.minusMonths(MOIS)), examens::executer);
    }
}
