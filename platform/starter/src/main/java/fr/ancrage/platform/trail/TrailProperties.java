package fr.ancrage.platform.trail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled off only where the cost of the trail itself is measured
 * @param key with which heads are sealed; not kept in the database that they watch over
 * @param headsEvery how often heads of chains that have grown are handed over
 * @param exportsPerDay files about several households that one agent may take out in a day
 * @param readsPerHour different households that one agent may come to see in an hour before who
 *     keeps watch is told
 * @param watchEvery how often the latter is looked at
 */
@ConfigurationProperties("ancrage.trail")
record TrailProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String key,
        @DefaultValue("5s") Duration headsEvery,
        @DefaultValue("20") int exportsPerDay,
        @DefaultValue("500") int readsPerHour,
        @DefaultValue("30s") Duration watchEvery) {

    /** Without the key. */
    @Override
    public String toString() {
        return "TrailProperties[enabled=" + enabled + "]";
    }
}
