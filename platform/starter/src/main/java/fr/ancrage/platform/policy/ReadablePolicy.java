package fr.ancrage.platform.policy;

import fr.ancrage.platform.security.AgentConnecte;
import java.util.List;

/** A service's own policy, read out of what it applies. */
public interface ReadablePolicy {

    /** What the service is about, as the page names it. */
    String label();

    /**
     * One line for each role.
     *
     * @param reader whose organisation says the territory; nothing where no charter names it
     */
    List<LignePolitique> lines(AgentConnecte reader);
}
