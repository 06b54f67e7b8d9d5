package fr.ancrage.platform.messages;

/**
 * Says that something a handler depends on is away: the consumer pauses, tries again each second,
 * and nothing is parked. Thrown by adapters that can tell; what the database's and the broker's
 * drivers throw is recognised without it.
 */
public class Outage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Outage(String dependency, Throwable cause) {
        super(dependency + " is away", cause);
    }
}
