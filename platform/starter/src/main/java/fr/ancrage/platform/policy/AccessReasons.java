package fr.ancrage.platform.policy;

import fr.ancrage.platform.security.AgentConnecte;
import java.util.List;

/** A service's own reasons why one agent reads something of one subject, or no longer does. */
public interface AccessReasons {

    /**
     * What each role of the agent opens, by the same keys as lists and answers are cut with. A role
     * that opens nothing and never did has no reason.
     *
     * @param reader who asks: what lies outside of the reader's charter is not there
     * @param asked whom it is about
     * @param subject an id
     */
    List<RaisonLisible> of(AgentConnecte reader, AgentConnecte asked, String subject);
}
