package fr.ancrage.dossiers.habilitation;

import fr.ancrage.platform.security.AgentConnecte;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * The trail, in this service's words: what was read, changed, exported or refused, by identifiers
 * alone.
 */
@Component
public class Piste {

    public void lus(AgentConnecte agent, Collection<String> dossiers) {}

    public void exporte(AgentConnecte agent, String quoi) {}

    public void change(AgentConnecte agent, String quoi) {}

    public void refuse(AgentConnecte agent, String quoi) {}
}
