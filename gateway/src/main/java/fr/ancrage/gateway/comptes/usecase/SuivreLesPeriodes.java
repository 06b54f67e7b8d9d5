package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Opens what begins and closes what ended; the door itself looks at the period at each call. */
@Component
class SuivreLesPeriodes implements DailySweep {

    private static final String NOM = "periodes-des-habilitations";

    private final Habilitations habilitations;
    private final AppliquerDecisions application;
    private final Jours jours;

    SuivreLesPeriodes(Habilitations habilitations, AppliquerDecisions application, Jours jours) {
        this.habilitations = habilitations;
        this.application = application;
        this.jours = jours;
    }

    @Override
    public String name() {
        return NOM;
    }

    @Override
    public void run(LocalDate today) {
        var jour = jours.jour();
        DailySweep.forEach(
                habilitations.suivies(),
                suivie ->
                        suivie.habilitation()
                                .suivreLaPeriode(jour)
                                .ifPresent(prise -> {
                                    habilitations.changer(suivie.version(), prise, "tache:" + NOM);
                                    application.sur(prise.habilitation().compte());
                                }));
    }
}
