package fr.ancrage.platform.policy;

import fr.ancrage.platform.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** For a service that says its policy. */
@AutoConfiguration
@EnableConfigurationProperties(PolicyProperties.class)
class PolicyAutoConfiguration {

    @Bean
    @ConditionalOnBean(ReadablePolicy.class)
    PolicyController policyController(
            ReadablePolicy policy,
            PolicyProperties properties,
            @Value("${ancrage.api.base}") String base) {
        return new PolicyController(policy, properties.readers(), base);
    }

    @Bean
    @ConditionalOnBean({ReadablePolicy.class, AccessReasons.class})
    ReasonsController reasonsController(
            ReadablePolicy policy,
            AccessReasons reasons,
            PolicyProperties properties,
            Trail trail,
            @Value("${ancrage.api.base}") String base) {
        return new ReasonsController(policy, reasons, properties, trail, base);
    }
}
