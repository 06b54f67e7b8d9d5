package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Gestionnaire;
import fr.ancrage.gateway.comptes.model.Gestionnaire.Administrateur;
import fr.ancrage.gateway.comptes.model.Gestionnaire.Referent;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a caller to what they may decide; empty for all others. */
@Component
public class Gestionnaires {

    private final Organisations organisations;

    public Gestionnaires(Organisations organisations) {
        this.organisations = organisations;
    }

    Optional<Gestionnaire> de(AgentConnecte agent) {
        if (agent.machine()) {
            return Optional.empty();
        }
        var compte = new CompteId(agent.id());
        return organisations
                .trouver(agent.organisation())
                .flatMap(organisation -> {
                    if (agent.a(Gestionnaire.ADMINISTRATEUR)) {
                        return Optional.of(new Administrateur(compte, organisation.departement()));
                    }
                    return agent.a(Gestionnaire.REFERENT)
                            ? Optional.of(new Referent(compte, organisation.code()))
                            : Optional.empty();
                });
    }
}
