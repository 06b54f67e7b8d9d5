package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;

/** How many reviews wait for the caller; none for those who review nobody. */
@UseCase
public class CompterTravail {

    private final Gestionnaires gestionnaires;
    private final Habilitations habilitations;
    private final Jours jours;

    public CompterTravail(Gestionnaires gestionnaires, Habilitations habilitations, Jours jours) {
        this.gestionnaires = gestionnaires;
        this.habilitations = habilitations;
        this.jours = jours;
    }

    public long executer(AgentConnecte agent) {
        return gestionnaires
                .de(agent)
                .map(gestionnaire ->
                        habilitations.aRevoir(jours.jour().aujourdhui()).stream()
                                .filter(gestionnaire::revoit)
                                .count())
                .orElse(0L);
    }
}
