package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Vivier;
import java.util.Optional;

/** One entry, if the agent may see it: what exists for others does not exist. */
@UseCase
public class LireEntree {

    private final Vivier vivier;
    private final Habilitation habilitation;

    public LireEntree(Vivier vivier, Habilitation habilitation) {
        this.vivier = vivier;
        this.habilitation = habilitation;
    }

    public Optional<EntreeVivier> executer(EntreeId id, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return vivier.trouver(id)
                .map(Vivier.Versionnee::entree)
                .filter(e -> portee.voit(ClesEntree.de(e)));
    }
}
