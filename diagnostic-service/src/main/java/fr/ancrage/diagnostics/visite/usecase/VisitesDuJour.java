package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.visite.model.Visites;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Each business day asks the visits whose delay has run out, those of skipped days included. */
@Component
class VisitesDuJour implements DailySweep {

    private final Visites visites;
    private final DemanderVisiteDue demander;

    VisitesDuJour(Visites visites, DemanderVisiteDue demander) {
        this.visites = visites;
        this.demander = demander;
    }

    @Override
    public String name() {
        return "visites-anticipation";
    }

    @Override
    public void run(LocalDate today) {
        DailySweep.forEach(visites.prevuesJusquAu(today), id -> demander.executer(id, today));
    }
}
