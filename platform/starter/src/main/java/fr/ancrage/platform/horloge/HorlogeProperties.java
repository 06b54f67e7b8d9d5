package fr.ancrage.platform.horloge;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param horloge the set day or start of the business clock; absent: real time
 * @param zone where days begin and end
 */
@ConfigurationProperties("ancrage")
record HorlogeProperties(@Nullable String horloge, @DefaultValue("Europe/Paris") ZoneId zone) {}
