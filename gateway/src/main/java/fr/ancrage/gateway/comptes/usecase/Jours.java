package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Habilitation.Jour;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Today, twice: rights are dated by the business clock, the use of an account by the real one. */
@Component
public class Jours {

    private final HorlogeMetier horloge;
    private final Clock reelle;

    public Jours(HorlogeMetier horloge, Clock systemClock) {
        this.horloge = horloge;
        this.reelle = systemClock;
    }

    public Jour jour() {
        return new Jour(
                horloge.aujourdhui(), LocalDate.ofInstant(reelle.instant(), horloge.zone()));
    }
}
