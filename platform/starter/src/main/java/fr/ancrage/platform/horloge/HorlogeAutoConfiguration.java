package fr.ancrage.platform.horloge;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@AutoConfiguration
@EnableConfigurationProperties(HorlogeProperties.class)
class HorlogeAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(HorlogeAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    HorlogeMetier horlogeMetier(
            HorlogeProperties properties,
            Environment environment,
            ObjectProvider<TimeZones> zones) {
        return HorlogeMetier.local(
                clock(properties, environment),
                () -> zones.getIfAvailable(() -> Map::of).byDepartement());
    }

    private static HorlogeMetier clock(HorlogeProperties properties, Environment environment) {
        var setting = properties.horloge();
        if (setting == null || setting.isBlank()) {
            return HorlogeMetier.of(null, properties.zone(), Clock.systemUTC());
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "ANCRAGE_HORLOGE is set and the profile is production: legal delays would be"
                            + " counted from an invented day. Unset it.");
        }
        var clock = HorlogeMetier.of(setting, properties.zone(), Clock.systemUTC());
        log.warn("business clock set: today is {}", clock.aujourdhui());
        return clock;
    }
}
