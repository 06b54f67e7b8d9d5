package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Versionnee;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** One sitting, when the agent may see it. */
@UseCase
public class LireSeance {

    private final Seances seances;
    private final Habilitation habilitation;

    public LireSeance(Seances seances, Habilitation habilitation) {
        this.seances = seances;
        this.habilitation = habilitation;
    }

    public Optional<Versionnee> executer(SeanceId id, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return seances.trouver(id).filter(t -> portee.voit(t.seance()));
    }
}
