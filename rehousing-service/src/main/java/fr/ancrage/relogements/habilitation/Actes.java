package fr.ancrage.relogements.habilitation;

import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an agent may do to one thing now, and why not the rest. */
public record Actes(List<String> permis, List<ActionRefusee> refuses) {

    public Actes {
        permis = List.copyOf(permis);
        refuses = List.copyOf(refuses);
    }

    /**
     * @param obstacle why the thing itself does not admit an act now
     */
    static Actes de(
            Collection<Acte> actes,
            Habilitation habilitation,
            AgentConnecte agent,
            Function<Acte, Optional<String>> obstacle) {
        var permis = new ArrayList<String>();
        var refuses = new ArrayList<ActionRefusee>();
        for (var acte : actes) {
            var raison =
                    habilitation.permet(agent, acte)
                            ? obstacle.apply(acte)
                            : Optional.of(Politique.reserve(acte));
            raison.ifPresentOrElse(
                    r -> refuses.add(new ActionRefusee(acte.name(), r)),
                    () -> permis.add(acte.name()));
        }
        return new Actes(permis, refuses);
    }
}
