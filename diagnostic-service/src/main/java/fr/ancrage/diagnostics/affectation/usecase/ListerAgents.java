package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.AgentDeLOrganisation;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;

/**
 * To whom a lead may give work: the agents of its organisation that have taken a mission already.
 */
@UseCase
public class ListerAgents {

    private final ListeAffectations liste;
    private final Habilitation habilitation;

    public ListerAgents(ListeAffectations liste, Habilitation habilitation) {
        this.liste = liste;
        this.habilitation = habilitation;
    }

    /** Nothing for who does not distribute the work. */
    public List<AgentDeLOrganisation> executer(AgentConnecte agent) {
        return habilitation.distribue(agent) ? liste.agents(agent.organisation()) : List.of();
    }
}
