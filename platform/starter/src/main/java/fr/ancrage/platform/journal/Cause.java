package fr.ancrage.platform.journal;

import fr.ancrage.platform.security.AgentConnecte;
import org.jspecify.annotations.Nullable;

/**
 * Who or what makes a change.
 *
 * @param author the agent's login, or {@code message} or {@code tache:<name>} for a machine
 * @param messageId the message that caused the change; the same message never changes the same
 *     document twice
 */
public record Cause(String author, @Nullable String messageId) {

    /** A person's act, or a partner's software acting as its organisation. */
    public static Cause of(AgentConnecte agent) {
        return new Cause(agent.identifiant(), null);
    }

    /** The effect of a message. */
    public static Cause message(String messageId) {
        return new Cause("message", messageId);
    }

    /** A scheduled or resumed task of the service itself. */
    public static Cause system(String task) {
        return new Cause("tache:" + task, null);
    }

    /** The same author, acting once under the given deterministic key. */
    public Cause once(String key) {
        return new Cause(author, key);
    }
}
