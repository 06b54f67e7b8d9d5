package fr.ancrage.dossiers.habilitation;

import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The trail, in this service's words: what was read, changed or exported, by identifiers alone.
 * Refusals are the platform's.
 */
@Component
public class Piste {

    private static final String DOSSIER = "dossier";

    private final Trail trail;

    public Piste(Trail trail) {
        this.trail = trail;
    }

    public void lus(AgentConnecte agent, Collection<String> dossiers) {
        trail.read(agent, DOSSIER, dossiers);
    }

    public void lus(AgentConnecte agent, String sorte, Collection<String> ids) {
        trail.read(agent, sorte, ids);
    }

    /** Asked for among others, and not given. */
    public void refuses(AgentConnecte agent, Collection<String> dossiers) {
        if (!dossiers.isEmpty()) {
            trail.refused(agent, DOSSIER, dossiers);
        }
    }

    /** What is one and the same with its case. */
    public void lu(AgentConnecte agent, String sorte, String dossier) {
        lu(agent, sorte, dossier, List.of(dossier));
    }

    /** A thing that is about cases, and says something of them. */
    public void lu(AgentConnecte agent, String sorte, String id, Collection<String> dossiers) {
        trail.read(agent, sorte, List.of(id), dossiers);
    }

    /**
     * Names that left for another service: its client stands where an agent's organisation does.
     *
     * @param finalite what they were wanted for
     */
    public void identites(AgentConnecte service, String finalite, Collection<String> dossiers) {
        trail.read(service, "identite-" + finalite.toLowerCase(Locale.ROOT), dossiers);
    }

    public void exporte(AgentConnecte agent, String sorte, String dossier) {
        exporte(agent, sorte, dossier, List.of(dossier));
    }

    public void exporte(AgentConnecte agent, String sorte, String id, Collection<String> dossiers) {
        trail.exported(agent, sorte, List.of(id), dossiers);
    }

    public void change(AgentConnecte agent, String sorte, String dossier) {
        change(agent, sorte, dossier, List.of(dossier));
    }

    public void change(AgentConnecte agent, String sorte, String id, Collection<String> dossiers) {
        trail.changed(agent, sorte, List.of(id), dossiers);
    }

    /** Things that are one and the same with their cases. */
    public void changes(AgentConnecte agent, String sorte, Collection<String> dossiers) {
        if (!dossiers.isEmpty()) {
            trail.changed(agent, sorte, dossiers);
        }
    }

    /** A file about many cases; counted in what one agent may take out in a day. */
    public void exportes(AgentConnecte agent, String sorte, Collection<String> dossiers) {
        trail.exported(agent, sorte, dossiers);
    }
}
