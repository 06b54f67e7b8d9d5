package fr.ancrage.platform.trail;

import java.util.Collection;
import java.util.Set;

/**
 * What a service knows of those whom its trail is about. Without it, somebody who keeps watch over
 * a territory sees only what its own organisations did.
 */
public interface TrailSubjects {

    /** Those of the ids that belong to the territory; ids that were merged into others included. */
    Set<String> of(String territory, Collection<String> ids);
}
