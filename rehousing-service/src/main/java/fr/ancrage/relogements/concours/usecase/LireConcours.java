package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.habilitation.Habilitation;
import java.util.Optional;

/** One concours, if the agent may see it: what exists for others does not exist. */
@UseCase
public class LireConcours {

    private final Registre registre;
    private final Habilitation habilitation;

    public LireConcours(Registre registre, Habilitation habilitation) {
        this.registre = registre;
        this.habilitation = habilitation;
    }

    public Optional<Concours> executer(ConcoursId id, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return registre.trouver(id)
                .map(Registre.Versionne::concours)
                .filter(c -> portee.voit(ClesConcours.de(c)));
    }
}
