package fr.ancrage.platform.trail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled off only where the cost of the trail itself is measured
 * @param key with which heads are sealed; not kept in the database that they watch over
 * @param headsEvery how often heads are handed over
 */
@ConfigurationProperties("ancrage.trail")
record TrailProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String key,
        @DefaultValue("1m") Duration headsEvery) {

    /** Without the key. */
    @Override
    public String toString() {
        return "TrailProperties[enabled=" + enabled + "]";
    }
}
