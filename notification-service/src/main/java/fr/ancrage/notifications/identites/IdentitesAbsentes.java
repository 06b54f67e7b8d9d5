package fr.ancrage.notifications.identites;

import fr.ancrage.platform.messages.Outage;

/** The case-service cannot be asked now: whoever needs names waits. */
public final class IdentitesAbsentes extends Outage {

    private static final long serialVersionUID = 1L;

    public IdentitesAbsentes(Throwable cause) {
        super("case-service", cause);
    }
}
