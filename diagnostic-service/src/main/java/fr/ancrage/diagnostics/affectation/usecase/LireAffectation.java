package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** One assignment, if the agent may see it: what exists for others does not exist. */
@UseCase
public class LireAffectation {

    private final Affectations affectations;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public LireAffectation(
            Affectations affectations, Habilitation habilitation, HorlogeMetier horloge) {
        this.affectations = affectations;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Optional<Versionnee> executer(AffectationId id, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return affectations
                .trouver(id)
                .filter(t -> portee.voit(Implications.de(t.affectation()), horloge.aujourdhui()));
    }
}
