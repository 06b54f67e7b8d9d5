package fr.ancrage.notifications.envois.model;

import java.time.Instant;
import java.util.List;

/** What this service depends on and is away now, said to whoever waits for it. */
public interface Interruptions {

    enum Dependance {
        /** The names of households, held by the case-service. */
        IDENTITES,
        COURRIEL
    }

    record Interruption(Dependance dependance, Instant depuis) {}

    void absente(Dependance dependance, Instant maintenant);

    void revenue(Dependance dependance);

    List<Interruption> enCours();
}
