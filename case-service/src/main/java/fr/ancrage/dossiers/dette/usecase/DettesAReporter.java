package fr.ancrage.dossiers.dette.usecase;

import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Debts whose case does not know them yet: a crash came between the two, or they are older. */
@Component
class DettesAReporter implements DailySweep {

    private static final int PAR_PASSAGE = 500;

    private final Dettes dettes;
    private final ReporterDette reporter;

    DettesAReporter(Dettes dettes, ReporterDette reporter) {
        this.dettes = dettes;
        this.reporter = reporter;
    }

    @Override
    public String name() {
        return "dettes-a-reporter";
    }

    @Override
    public void run(LocalDate today) {
        List<Dettes.Lu> restantes = dettes.aReporter(PAR_PASSAGE);
        while (!restantes.isEmpty()) {
            restantes.forEach(
                    lu -> reporter.executer(ReporterDette.Commande.de(lu.dette(), name())));
            restantes = dettes.aReporter(PAR_PASSAGE);
        }
    }
}
